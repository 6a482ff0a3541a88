"""JupyterHub for one course on one machine: Unix accounts, a server in each account.

Started as root (`jupyterhub -f FOLDER/etc/jupyterhub_config.py`): each server runs in the account
of whoever logs in. Unix groups say who is who; change a group, not this file.
"""

import os
from grp import getgrnam
from pathlib import Path
from pwd import getpwnam

HUB = Path(__file__).resolve().parents[1]  # where install.sh has put everything
STATE = HUB / "state"  # the hub's own database and secret, for root only
STUDENTS, INSTRUCTORS = "nn-students", "nn-instructors"

c = get_config()  # noqa: F821

STATE.mkdir(mode=0o700, exist_ok=True)
c.JupyterHub.db_url = f"sqlite:///{STATE}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = str(STATE / "cookie_secret")

# A web server in front of it speaks TLS. With an address of its own for every account
# (c.JupyterHub.subdomain_host), no page of a student's shares an origin with Formgrader.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.ConfigurableHTTPProxy.command = [str(HUB / "node_modules/.bin/configurable-http-proxy")]

c.JupyterHub.authenticator_class = "pam"
c.LocalAuthenticator.allowed_groups = {STUDENTS, INSTRUCTORS}
c.PAMAuthenticator.open_sessions = False

c.JupyterHub.spawner_class = "jupyterhub.spawner.LocalProcessSpawner"
# No account can start so many processes that the others have none left.
SINGLEUSER = str(HUB / "bin/jupyterhub-singleuser")
c.Spawner.cmd = ["/usr/bin/prlimit", "--nproc=500", "--core=0", SINGLEUSER]
c.Spawner.args = ["--ServerApp.ip=127.0.0.1"]
c.Spawner.default_url = "/lab"
c.Spawner.environment = {"PATH": f"{HUB}/bin:/usr/local/bin:/usr/bin:/bin"}


def instructors_settings(spawner):
    """Formgrader and what it needs, for instructors only: nothing is left in anybody's home."""
    account = getpwnam(spawner.user.name)
    if getgrnam(INSTRUCTORS).gr_gid in os.getgrouplist(account.pw_name, account.pw_gid):
        spawner.environment["JUPYTER_CONFIG_PATH"] = str(HUB / "etc/instructors")


c.Spawner.pre_spawn_hook = instructors_settings

# Feedback at once (`autograder watch`): on which assignments, in the account that owns the course.
# What comes into the exchange is graded, and [feedback.on_arrival] in course.toml says what goes
# back. Of that account it has no more than it needs (--confined): what is in its home, its other
# processes and the network are out of its reach, and so is the hub.
WATCHED = []  # for example ["02-activations"]
COURSE_ACCOUNT, COURSE = "meitner", "/home/meitner/course"

if WATCHED:
    watch = [str(HUB / "bin/autograder"), "watch", *WATCHED, "--exchange", "--confined", "--wait"]
    c.JupyterHub.services = [
        {
            "name": "feedback",
            "user": COURSE_ACCOUNT,
            "cwd": COURSE,
            "command": [
                "/usr/bin/setpriv", "--pdeathsig", "TERM", "--no-new-privs",
                "/bin/sh", str(HUB / "etc/feedback_service.sh"), *watch,
            ],
            "environment": {
                "PATH": f"{HUB}/bin:/usr/local/bin:/usr/bin:/bin",
                "JUPYTER_CONFIG_PATH": str(HUB / "etc/instructors"),
            },
        }
    ]  # fmt: skip
