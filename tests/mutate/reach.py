# SPDX-License-Identifier: MIT
"""reach: which .phpt tests enter which function?

Owns: the copy build/mutate/reach, compiled with -finstrument-functions; reach.c notes what is entered. Used by: mutate.py.
A test that never enters the changed function cannot notice the change, so a judge need not run it.
"""
import collections
import hashlib
import json
import pathlib
import re
import shutil
import subprocess

from copy_tree import JOBS, Copy

FLAGS = "-g -O2 -finstrument-functions -falign-functions=16"
ALIGN = 16


class Reach:
    def __init__(self, top):
        self.copy = Copy(top, "reach")
        self.notes = self.copy.at / "build" / "reach"
        self.cache = self.copy.at.with_suffix(".json")
        self.tests, self.names = {}, set()

    def prepare(self):
        """Runs all tests once; the same tree is not asked twice."""
        self.copy.sync()
        state = self.state()
        kept = json.loads(self.cache.read_text()) if self.cache.is_file() else {}
        if kept.get("state") != state:
            kept = {"state": state, "tests": self.measure(), "names": self.symbols()}
            self.cache.write_text(json.dumps(kept))
        self.tests = {tuple(key.split("\t")): set(tests) for key, tests in kept["tests"].items()}
        self.names = set(kept["names"])

    def state(self):
        digest = hashlib.sha1()
        for room in ("src", "include", "tests/phpt", "tests/mutate"):
            for path in sorted((self.copy.at / room).rglob("*")):
                if path.is_file() and path.suffix != ".pyc":
                    digest.update(str(path).encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()

    def measure(self):
        self.copy.must(["scripts/build", "plain"], CFLAGS=FLAGS)
        shutil.rmtree(self.notes, ignore_errors=True)
        self.notes.mkdir()
        for name in ("mutate/reach", "tools/nodeepbind"):
            self.copy.must(["gcc", "-shared", "-fPIC", "-O2", "-w", "-o", f"build/{pathlib.Path(name).name}.so",
                            f"tests/{name}.c", "-ldl"])
        preload = f"{self.copy.at}/build/reach.so {self.copy.at}/build/nodeepbind.so"
        wrapper = self.copy.at / "build" / "reach-php"
        wrapper.write_text((self.copy.at / "build/plain/php").read_text().replace(
            "#!/bin/sh\n", f'#!/bin/sh\nexport LD_PRELOAD="{preload}"\n'))
        wrapper.chmod(0o755)
        self.copy.run(["php", "-n", "build/plain/tree/run-tests.php", "-n", "-q", JOBS, "--no-color", "--no-progress",
                       "-g", "FAIL", "tests/phpt"], 1800, NO_INTERACTION="1", WSCO_TEST_STAGE="phpt",
                      WSCO_REACH=str(self.notes), TEST_PHP_EXECUTABLE=str(wrapper), TEST_TIMEOUT="90")
        return self.read()

    def read(self):
        entered = collections.defaultdict(set)
        for note in self.notes.iterdir():
            test = "tests/phpt/" + re.sub(r"(\.skip|\.clean)?\.\d+$", "", note.name).replace("%", "/") + ".phpt"
            places = note.read_bytes()
            at = places.find(1)
            while at >= 0:
                entered[at * ALIGN].add(test)
                at = places.find(1, at + 1)
        tests = collections.defaultdict(set)
        for place, function in self.functions(sorted(entered)).items():
            tests[function] |= entered[place]
        return {key: sorted(value) for key, value in tests.items()}

    def functions(self, places):
        """{place: "FILE<tab>FUNCTION"}"""
        asked = "\n".join(hex(place) for place in places)
        text = subprocess.run(["addr2line", "-f", "-e", self.copy.at / "build/plain/modules/wsco.so"], input=asked,
                              capture_output=True, text=True, check=True).stdout.splitlines()
        found = {}
        for place, name, file in zip(places, text[::2], text[1::2]):
            path = re.search(r"(?:^|/)((?:src|include)/[^:]*):", str(pathlib.Path(file)))
            if path:
                found[place] = f"{path[1]}\t{name.split('.')[0]}"
        return found

    def symbols(self):
        text = subprocess.run(["nm", "--defined-only", self.copy.at / "build/plain/modules/wsco.so"], capture_output=True,
                              text=True, check=True).stdout
        return sorted({line.split()[2] for line in text.splitlines() if line.split()[1] in "tT"})

    def filter(self, change, tests):
        """The tests that enter the changed function, in their order; all of them for a table or a macro."""
        if change.function not in self.names:
            return tests
        entering = self.tests.get((change.file, change.function), set())
        return [test for test in tests if test in entering]
