"""Secret rotation: a database password changed twice while an application logs in with it, and works, all along."""

from pathlib import Path

from .cloud import Cloud
from .shop import Application, Shop
from .transcript import Transcript


def show(cloud: Cloud, transcript: Transcript, folder: Path) -> None:
    transcript.title("Secret rotation: RotateSecret, driven as Secrets Manager does, against a real PostgreSQL")
    shop = Shop("shop")
    with transcript.step("a database user with a table, its secret, and the administrator's secret made"):
        shop.open()
    with transcript.step("CheckRotation: the secret can be rotated (the first call starts the function)") as step:
        _check(cloud, shop, step)
    with Application(shop) as application:
        for turn in ("first", "second"):
            with transcript.step(f"{turn} rotation, strategy alternating, under a working application") as step:
                took = shop.rotate(cloud.outputs["RotateSecretFunctionName"])
                step.say(f"the current user is now {shop.current()['username']}, after {took:.1f} s")
    _judge(transcript, shop, application)


def _check(cloud: Cloud, shop: Shop, step) -> None:
    answer = cloud.invoke("CheckRotation", {"secretId": shop.secret})
    step.check(answer["possible"] is True, "it says that the rotation is not possible")
    for check in answer["checks"]:
        step.say(f"{'ok' if check['ok'] else 'NOT OK'} {check['name']}: {check['why']}")


def _judge(transcript: Transcript, shop: Shop, application: Application) -> None:
    with transcript.step("the application logged in and worked all through both rotations") as step:
        step.check(not application.failures, f"{len(application.failures)} failed, first {application.failures[:1]}")
        step.check(application.users == {"shop", "shop_clone"}, f"it worked as {application.users}")
        rows, owners = shop.rows()
        step.check(rows == application.orders, f"{application.orders} orders were placed, {rows} are there")
        step.check(owners == {"shop"}, f"the table belongs to {owners}")
        step.say(f"{application.orders} logins, {len(application.failures)} failed; every order is there, in a table of shop's")
    with transcript.step(f"the server's log, which holds every statement, searched for {len(shop.passwords)} passwords") as step:
        found = shop.logged_passwords()
        step.check(found == 0, f"{found} of them are in it")
        step.say("none is in it")
