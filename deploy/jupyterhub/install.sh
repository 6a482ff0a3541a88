#!/bin/sh
# Install JupyterHub, nbgrader and the autograder into a folder that everybody may read.
#
#     sudo deploy/jupyterhub/install.sh /opt/nn-hub
#
# Needs Debian's python3-venv, nodejs and npm. Run it again for a new version of the autograder:
# what is installed stays, configuration that you have changed in the folder stays too, but for
# the .json files. Those say which extensions are loaded and that no submission is executed.
set -eu
umask 022
[ $# -eq 1 ] || { echo "Usage: $0 FOLDER, for example $0 /opt/nn-hub" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
hub=$1
for program in /usr/bin/python3 npm; do
    command -v "$program" > /dev/null || {
        echo "$program is missing: apt-get install python3-venv nodejs npm" >&2; exit 2; }
done
mkdir -p "$hub/etc"
hub=$(cd "$hub" && pwd)

# The system's Python: one below somebody's home cannot be run by anybody else.
[ -x "$hub/bin/python" ] || /usr/bin/python3 -m venv "$hub"
source=$(mktemp -d)
trap 'rm -rf "$source"' EXIT
cp -R "$here/../../autograder" "$here/../../pyproject.toml" "$here/../../README.md" \
    "$here/../../LICENSE" "$source"
"$hub/bin/python" -m pip uninstall -qq --yes autograder # our former name, or another project
# Exactly what lock.sh has written down, files whose hashes are known; then ours, built with that.
install_exactly() { "$hub/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$@"; }
install_exactly --require-hashes -r "$here/requirements.lock"
install_exactly --no-build-isolation "$source"
[ -x "$hub/node_modules/.bin/configurable-http-proxy" ] ||
    npm install --silent --no-fund --no-audit --prefix "$hub" configurable-http-proxy

# Everybody's settings where Jupyter looks beside its Python, the instructors' where the hub points.
settings() {
    (cd "$here/$1" && find . -type f) | while read -r file; do
        case $file in
            *.json) ;;
            *) [ ! -e "$2/$file" ] || continue ;;
        esac
        cmp -s "$here/$1/$file" "$2/$file" ||
            install -D -m 644 --backup --suffix=.before "$here/$1/$file" "$2/$file"
    done
}
settings everybody "$hub/etc/jupyter"
settings instructors "$hub/etc/instructors"
settings hub "$hub/etc"
echo "Installed in $hub. Next: $hub/etc/jupyterhub_config.py says who is who."
