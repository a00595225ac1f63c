# SPDX-License-Identifier: MIT
"""copy_tree: a copy of the working tree with its own builds, where a change is compiled and the tests run.

Owns: build/mutate/NAME. Used by: mutate.py, judge.py. Never: writes into the tree itself.
"""
import os
import pathlib
import resource
import shutil
import signal
import subprocess

# A warning is no failure: what the compiler says of a change, a reviewer need not.
UNIT = ["make", "-s", "-C", "tests/unit", "SAN=1", "CFLAGS=-w"]
SIM = ["make", "-s", "-C", "tests/sim", "SAN=1", "CFLAGS=-w"]
JOBS = "-j2"
HANGS = 256   # the status of a run that took too long: no process ends with it


def limit_child():
    """A change may eat memory or fill the disk: then it shall be the first to go."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 << 30, 2 << 30))
    pathlib.Path("/proc/self/oom_score_adj").write_text("1000")


class Run:
    """A command in a process group of its own, which ends as a whole. Its output goes to a file, so that a server left
    behind by a test cannot hold a pipe open."""

    live = set()

    def __init__(self, command, cwd, log, **env):
        self.log = pathlib.Path(log)
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                command, cwd=cwd, env={**os.environ, "LC_ALL": "C", **env}, stdin=subprocess.DEVNULL, stdout=out,
                stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=limit_child)
        Run.live.add(self)

    def text(self):
        return self.log.read_text(errors="replace")

    def wait(self, seconds):
        """The exit status, or HANGS."""
        try:
            status = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            status = HANGS
        self.end()
        return status

    @classmethod
    def end_all(cls):
        for run in list(cls.live):
            run.end()

    def end(self):
        Run.live.discard(self)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


class Copy:
    def __init__(self, top, name):
        self.top, self.name = top, name
        self.at = top / "build" / "mutate" / name
        self.log = self.at.with_suffix(".log")

    def run(self, command, seconds, **env):
        run = Run(command, self.at, self.log, **env)
        return run.wait(seconds), run.text()

    def must(self, command, seconds=1800, **env):
        status, text = self.run(command, seconds, **env)
        if status != 0:
            raise SystemExit(f"mutate: {' '.join(command)} fails without any change:\n{text[-3000:]}")

    def sync(self):
        """Takes over what differs in the tree; a file that is the same keeps its time, so that make leaves it alone."""
        listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=self.top, check=True,
                                capture_output=True, text=True).stdout.split("\0")
        files = {f for f in listed if f and (self.top / f).is_file()}
        for file in files:
            source, target = self.top / file, self.at / file
            if not target.is_file() or target.read_bytes() != source.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)
        self.age_stubs(file for file in files if file.endswith(".stub.php"))
        for room in ("src", "include", "tests"):
            for path in (self.at / room).rglob("*"):
                if path.is_file() and str(path.relative_to(self.at)) not in files:
                    path.unlink()

    def age_stubs(self, stubs):
        """The file that is made of a stub is there: make must not find it older and make it anew again and again."""
        for stub in stubs:
            made = (self.at / stub).with_name(pathlib.Path(stub).name.replace(".stub.php", "_arginfo.h"))
            os.utime(self.at / stub, ns=(made.stat().st_mtime_ns,) * 2)

    def build(self):
        self.must(["scripts/build", "plain", "asan"])
        self.must(UNIT + [JOBS, "all"])
        self.must(SIM + [JOBS, "all"])
        for variant in ("plain", "asan"):
            self.keep_clean(variant)

    def keep_clean(self, variant):
        """build/clean-VARIANT/php runs the module as it is before any change."""
        made, clean = self.at / "build" / variant, self.at / "build" / f"clean-{variant}"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(made / "ext", clean / "ext", symlinks=True, ignore=shutil.ignore_patterns("wsco.so"))
        shutil.copy(made / "modules" / "wsco.so", clean / "ext" / "wsco.so")
        wrapper = (made / "php").read_text().replace(f"{made}/ext", f"{clean}/ext")
        (clean / "php").write_text(wrapper)
        (clean / "php").chmod(0o755)

    def change(self, change):
        (self.at / change.file).write_text(change.result())

    def restore(self, change):
        (self.at / change.file).write_text(change.source)
