package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/**
 * The volumes and snapshots that the test events name: a run that is whole, one that is open, and one whose every part
 * is still being made, since the time of volumes stands still until all is closed.
 */
final class SnapshotFixtures implements AutoCloseable {

    static final String VOLUME = "vol-0e0e0e0e0e0e0e001";

    private static final Events EVENTS = new Events("snapshot-copy");

    private final LocalCloud cloud;
    private final SecondAccount accounts;

    SnapshotFixtures(LocalCloud cloud) {
        this.cloud = cloud;
        this.accounts = new SecondAccount(cloud);
    }

    void put() {
        if (absent()) {
            whole();
        }
        step("OpenSnapshot", "open-snapshot");
        pending();
    }

    private boolean absent() {
        try {
            return accounts.source
                    .describeVolumes(call -> call.volumeIds(VOLUME))
                    .volumes()
                    .isEmpty();
        } catch (Ec2Exception none) {
            return true;
        }
    }

    /** A run from its volume to the restored one, and a second snapshot. */
    private void whole() {
        reserve(VOLUME, "vol-0e0e0e0e0e0e0e002");
        accounts.volume();
        accounts.source.createVolume(call -> call.availabilityZone("us-east-1a").size(8));
        made("TakeSnapshot", "take-snapshot", "snap-0e0e0e0e0e0e0e001");
        step("OpenSnapshot", request("take-snapshot", "snap-0e0e0e0e0e0e0e001"));
        made("ReceiveSnapshot", "receive-copy", "snap-0e0e0e0e0e0e0e002");
        step("CloseSnapshot", "close-snapshot");
        made("RestoreVolume", "restore-volume", "vol-0e0e0e0e0e0e0e003");
        ObjectNode open = request("open-snapshot", "");
        ((ObjectNode) open.get("run")).remove("snapshotId");
        made("TakeSnapshot", open, "snap-0e0e0e0e0e0e0e003");
    }

    private void pending() {
        clock(true);
        begun("TakeSnapshot", "take-refused-not-ready", "snap-0e0e0e0e0e0e0e004");
        step("OpenSnapshot", "receive-refused-not-ready");
        begun("ReceiveSnapshot", "receive-refused-not-ready", "snap-0e0e0e0e0e0e0e005");
        step("CloseSnapshot", "receive-refused-not-ready");
        begun("RestoreVolume", "restore-refused-not-ready", "vol-0e0e0e0e0e0e0e004");
    }

    private void clock(boolean stopped) {
        cloud.control("PUT", "/ec2/clock", LocalCloud.JSON.createObjectNode().put("stopped", stopped));
    }

    private void reserve(String... ids) {
        var list = LocalCloud.JSON.createArrayNode();
        List.of(ids).forEach(list::add);
        cloud.control("POST", "/ec2/ids", list);
    }

    private static ObjectNode request(String event, String snapshot) {
        ObjectNode request = (ObjectNode) LocalCloud.read(EVENTS.event(event + ".json"));
        if (!snapshot.isEmpty()) {
            ((ObjectNode) request.get("run")).put("snapshotId", snapshot);
        }
        return request;
    }

    private void made(String function, String event, String id) {
        made(function, request(event, ""), id);
    }

    private void made(String function, ObjectNode request, String id) {
        reserve(id);
        SecondAccount.await(() -> !cloud.invoke(function, request).failed());
    }

    private void begun(String function, String event, String id) {
        reserve(id);
        assertThat(cloud.invoke(function, request(event, "")).body().toString()).contains("NotReady", id);
    }

    private void step(String function, String event) {
        step(function, request(event, ""));
    }

    private void step(String function, ObjectNode request) {
        LocalCloud.Answer answer = cloud.invoke(function, request);
        assertThat(answer.failed()).as(answer.body().toString()).isFalse();
    }

    /** Closes what the events opened, and lets time go on. */
    @Override
    public void close() {
        step("CloseSnapshot", "open-snapshot");
        clock(false);
        accounts.source.deleteSnapshot(call -> call.snapshotId("snap-0e0e0e0e0e0e0e004"));
        accounts.target.deleteSnapshot(call -> call.snapshotId("snap-0e0e0e0e0e0e0e005"));
        accounts.target.deleteVolume(call -> call.volumeId("vol-0e0e0e0e0e0e0e004"));
        accounts.close();
    }
}
