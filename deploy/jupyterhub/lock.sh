#!/bin/sh
# Write requirements.lock anew: every library of a hub at one version, with the hashes of its files.
#
#     deploy/jupyterhub/lock.sh                    # after a change of what is needed
#     deploy/jupyterhub/lock.sh --upgrade          # the newest of everything
#     deploy/jupyterhub/lock.sh --upgrade-package nbgrader
#
# Needs uv (pip install uv). The file holds for Python 3.11 and newer, on every machine.
set -eu
cd "$(dirname "$0")/../.."
exec uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
    --custom-compile-command "deploy/jupyterhub/lock.sh" --extra mark --extra nbgrader --extra watch \
    pyproject.toml deploy/jupyterhub/requirements.txt \
    --output-file deploy/jupyterhub/requirements.lock "$@"
