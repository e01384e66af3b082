"""Snapshot copy: an encrypted volume copied to a second account by the state machine, and what is refused on the way."""

import json
import os
import time
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

from .cloud import Cloud
from .front import Front
from .transcript import Transcript

SOURCE = "111111111111"
TARGET = "222222222222"
ROLE = "chatelaine-snapshots"


def show(cloud: Cloud, transcript: Transcript, folder: Path) -> None:
    transcript.title("Snapshot copy: an encrypted volume, from one account to another")
    accounts = Accounts(cloud)
    run = f"run-{int(time.time())}"
    volume = accounts.volume()
    _copied(accounts, transcript, volume, run)
    _again(accounts, transcript, volume, run)
    _refused_by_preflight(accounts, transcript, volume, run)
    _refused_by_ec2(accounts, transcript, volume)


class Accounts:
    """Both accounts, as their administrators see them."""

    def __init__(self, cloud: Cloud):
        self.machine = cloud.outputs["CopySnapshotArn"]
        self.key = cloud.outputs["SnapshotKeys"].split(",")[0]
        self.ec2 = boto3.client("ec2")
        self.kms = boto3.client("kms")
        self.states = boto3.client("stepfunctions")
        self.there = {name: _client(name, TARGET) for name in ("ec2", "iam")}

    def volume(self) -> str:
        made = self.ec2.create_volume(AvailabilityZone="us-east-1a", Size=8, Encrypted=True, KmsKeyId=self.key)
        _until(lambda: self.ec2.describe_volumes(VolumeIds=[made["VolumeId"]])["Volumes"][0]["State"] == "available")
        return made["VolumeId"]

    def policy(self) -> str:
        return self.kms.get_key_policy(KeyId=self.key, PolicyName="default")["Policy"]

    def shares(self, snapshot: str) -> list:
        asked = self.ec2.describe_snapshot_attribute(SnapshotId=snapshot, Attribute="createVolumePermission")
        return asked["CreateVolumePermissions"]

    def execute(self, request: dict, name: str) -> dict:
        started = self.states.start_execution(stateMachineArn=self.machine, name=name, input=json.dumps(request))
        return self._ended(started["executionArn"])

    def redrive(self, arn: str) -> dict:
        self.states.redrive_execution(executionArn=arn)
        return self._ended(arn)

    def _ended(self, arn: str) -> dict:
        _until(lambda: self.states.describe_execution(executionArn=arn)["status"] != "RUNNING", 240)
        return self.states.describe_execution(executionArn=arn)


def _client(service: str, account: str):
    return boto3.client(service, aws_access_key_id=account, aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"])


def _until(holds, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError(f"not so within {seconds} s")
        time.sleep(0.2)


def _request(volume: str, run: str) -> dict:
    return {"plan": "second-account", "source": {"kind": "volume", "id": volume}, "runId": run}


def _copied(accounts: Accounts, transcript: Transcript, volume: str, run: str) -> None:
    with transcript.step(f"volume {volume} of account {SOURCE} copied to account {TARGET} by the state machine") as step:
        before = accounts.policy()
        done = accounts.execute(_request(volume, run), run)
        step.check(done["status"] == "SUCCEEDED", f"{done['status']}: {done.get('cause', '')}")
        answer = json.loads(done["output"])
        copy = accounts.there["ec2"].describe_snapshots(SnapshotIds=[answer["target"]["snapshotId"]])["Snapshots"][0]
        step.check(copy["Encrypted"] and copy["KmsKeyId"] == answer["target"]["key"], "the copy is not under the target's key")
        step.check(f":{TARGET}:" in copy["KmsKeyId"], "the key is not the target's")
        step.check(accounts.shares(answer["source"]["snapshotId"]) == [], "the snapshot is still shared")
        step.check(accounts.policy() == before, "the key policy is not as it was")
        for part in answer["steps"]:
            step.say(f"{part['started'][11:23]} {part['name']}: {part['outcome']}")
        step.say(f"copy {copy['SnapshotId']} under {copy['KmsKeyId']}, restored as {answer['target']['restored']}")
        step.say("nothing left shared; the key policy is byte for byte what it was")


def _again(accounts: Accounts, transcript: Transcript, volume: str, run: str) -> None:
    with transcript.step("a run whose copy is refused fails and closes; redriven, the same execution goes on, and copies nothing twice") as step:
        name = f"{run}-redriven"
        before = accounts.policy()
        with Front().refusing("ec2", "CopySnapshot", 403, "UnauthorizedOperation", "no"):
            done = accounts.execute(_request(volume, name), name)
        step.check(done["status"] == "FAILED" and done["error"] == "dev.chatelaine.Denied", f"{done['status']} {done.get('error')}")
        step.check(accounts.policy() == before, "the key policy is not as it was")
        done = accounts.redrive(done["executionArn"])
        step.check(done["status"] == "SUCCEEDED", f"{done['status']}: {done.get('cause', '')}")
        for there, what in ((accounts.ec2, "snapshots"), (accounts.there["ec2"], "copies")):
            found = there.describe_snapshots(OwnerIds=["self"], Filters=[{"Name": "tag:chatelaine:run", "Values": [name]}])["Snapshots"]
            step.check(len(found) == 1, f"there are {len(found)} {what}")
        step.say(f"redriven {done['redriveCount']} time: " + ", ".join(part["name"] for part in json.loads(done["output"])["steps"]))


def _refused_by_preflight(accounts: Accounts, transcript: Transcript, volume: str, run: str) -> None:
    iam = accounts.there["iam"]
    with transcript.step("the same, when the target role lacks the statement to read the source's key: refused before anything is made") as step:
        taken = iam.get_role_policy(RoleName=ROLE, PolicyName="UseTheSourcesKeys")["PolicyDocument"]
        iam.delete_role_policy(RoleName=ROLE, PolicyName="UseTheSourcesKeys")
        try:
            done = accounts.execute(_request(volume, f"{run}-refused"), f"{run}-refused")
        finally:
            iam.put_role_policy(RoleName=ROLE, PolicyName="UseTheSourcesKeys", PolicyDocument=json.dumps(taken))
        step.check(done["status"] == "FAILED" and done["error"] == "dev.chatelaine.Denied", f"{done['status']} {done.get('error')}")
        sentence, _, missing = json.loads(done["cause"])["errorMessage"].partition("\n")
        step.say(sentence)
        step.say("the missing statement: " + json.dumps(json.loads(missing)["statement"]))


def _refused_by_ec2(accounts: Accounts, transcript: Transcript, volume: str) -> None:
    there = accounts.there["ec2"]
    snapshot = accounts.ec2.create_snapshot(VolumeId=volume)["SnapshotId"]
    _until(lambda: accounts.ec2.describe_snapshots(SnapshotIds=[snapshot])["Snapshots"][0]["State"] == "completed")
    with transcript.step("without the state machine, for want of the share: EC2 refuses the copy") as step:
        try:
            there.copy_snapshot(SourceSnapshotId=snapshot, SourceRegion="us-east-1", Encrypted=True)
            step.check(False, "it was accepted")
        except ClientError as refusal:
            step.check(refusal.response["Error"]["Code"] == "InvalidSnapshot.NotFound", str(refusal))
            step.say(str(refusal))
    with transcript.step("shared, but for want of the key policy's statement: EC2 accepts the copy, and it ends in error") as step:
        share = {"SnapshotId": snapshot, "Attribute": "createVolumePermission", "UserIds": [TARGET]}
        accounts.ec2.modify_snapshot_attribute(OperationType="add", **share)
        copy = there.copy_snapshot(SourceSnapshotId=snapshot, SourceRegion="us-east-1", Encrypted=True)["SnapshotId"]
        _until(lambda: there.describe_snapshots(SnapshotIds=[copy])["Snapshots"][0]["State"] != "pending")
        failed = there.describe_snapshots(SnapshotIds=[copy])["Snapshots"][0]
        step.check(failed["State"] == "error", f"it is {failed['State']}")
        step.say(f"{copy}: {failed['State']}, {failed.get('StateMessage')}")
        accounts.ec2.modify_snapshot_attribute(OperationType="remove", **share)
