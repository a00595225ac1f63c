# SPDX-License-Identifier: MIT
"""judge: does the compiler see a change, and which test notices it?

Owns: the order of the tests. Used by: mutate.py.
What is named in the head of the changed file ("Tested by") comes first, then what has most words in common with the file
and the function, then all the rest; of the .phpt files only those that enter the function. A time-out counts as noticed. A failure must repeat itself, and a failing .phpt must
pass on the unchanged build, so that a test that fails now and then is nobody's merit.
"""
import fnmatch
import hashlib
import pathlib
import re
import shutil
import subprocess
import time

from copy_tree import HANGS, JOBS, SIM, UNIT, Run

SIM_SEEDS = "200"
FIRST, SANITIZED, BATCH = 60, 40, 240   # .phpt files: of the first lot, with sanitizers, of each further lot
PHPT_JOBS = "4"
FREES = "free|release|dtor|delref|forget|drop|destroy"
UNIT_SECONDS, TEST_SECONDS, LOT_SECONDS = 20, 45, 1800


class Compiler:
    """Compares objects as the extension is built: a change that makes the same code is no change."""

    def __init__(self, copy):
        self.copy = copy
        self.clean = {}

    def objects(self, change):
        files = [change.file]
        if change.file.endswith(".h"):
            name = change.file.removeprefix("include/")
            name = name if name != change.file else pathlib.Path(name).name
            files = [str(p.relative_to(self.copy.at)) for p in sorted((self.copy.at / "src").rglob("*.c"))
                     if f'#include "{name}"' in p.read_text()]
        return [file[:-2] for file in files]

    def compile(self, stems):
        status, _ = self.copy.run(["make", "-C", "build/plain"] + [stem + ".lo" for stem in stems], 600)
        return [self.digest(stem) for stem in stems] if status == 0 else None

    def digest(self, stem):
        made = self.copy.at / "build/plain" / pathlib.Path(stem).parent / ".libs" / (pathlib.Path(stem).name + ".o")
        bare = self.copy.at / "build" / "bare.o"
        subprocess.run(["objcopy", "--strip-debug", made, bare], check=True)
        return hashlib.sha1(bare.read_bytes()).hexdigest()

    def look(self, change):
        """Why there is nothing to test, or None."""
        stems = self.objects(change)
        missing = [stem for stem in stems if stem not in self.clean]
        if missing:
            self.clean.update(zip(missing, self.compile(missing) or []))
        self.copy.change(change)
        try:
            made = self.compile(stems)
        finally:
            self.copy.restore(change)
        if made is None:
            return "does not compile"
        return "same code" if made == [self.clean.get(stem) for stem in stems] else None


def expanded(text):
    """Writes out test_{a,b}.c as test_a.c test_b.c."""
    while braces := re.search(r"(\S*)\{([^{}]*)\}(\S*)", text):
        before, names, after = braces.groups()
        text = text.replace(braces[0], " ".join(before + name + after for name in names.split(",")))
    return text


class Judge:
    seconds = {}   # of each unit program without a change, by name; both judges fill it

    def __init__(self, copy, reach):
        self.copy, self.reach = copy, reach
        self.programs = self.texts = None

    # ------------------------------------------------------------------------------------------ what there is

    def look_around(self):
        at = self.copy.at
        sources = {source.stem for source in at.glob("tests/unit/**/test_*.c")}
        self.programs = {}
        for program in sorted(at.glob("build/unit/*-san/test_*")):
            if program.name in sources:
                self.programs[program.name] = (program, self.symbols(program))
        if len(self.programs) != len(sources):
            raise SystemExit(f"mutate: {len(self.programs)} of {len(sources)} unit programs are there")
        self.texts = {str(p.relative_to(at)): p.read_text(errors="replace").lower()
                      for p in sorted(at.glob("tests/phpt/**/*.phpt"))}

    @staticmethod
    def symbols(path):
        text = subprocess.run(["nm", "--defined-only", path], capture_output=True, text=True).stdout
        return {line.split()[2] for line in text.splitlines() if " T wsco_" in line}

    def baseline(self, part, parts):
        """What fails without a change would count as a find. Each of several judges looks at its part."""
        for name in list(self.programs)[part::parts]:
            start = time.monotonic()
            if self.unit_status(name) != 0:
                raise SystemExit(f"mutate: {name} fails without any change, see {self.copy.log}")
            self.seconds[name] = time.monotonic() - start
        for check in (self.sim, self.conformance)[part::parts]:
            if check():
                raise SystemExit(f"mutate: {check.__name__} fails without any change, see {self.copy.log}")

    # ------------------------------------------------------------------------------------------ the stages

    def judge(self, change):
        """The test that noticed the change, or None."""
        self.head = expanded(change.source.partition("#include")[0])
        self.copy.change(change)
        try:
            for stage in self.stages(change):
                found = stage()
                if found:
                    return found
        finally:
            self.copy.restore(change)
        return None

    def stages(self, change):
        ranked = self.reach.filter(change, self.rank(change))
        named, linking = self.units(change)
        core = "/php/" not in change.file
        first, rest = ranked[:FIRST], ranked[FIRST:]
        sanitized = [test for test in ranked if "/bailout/" not in test][:SANITIZED]
        if core:
            yield lambda: self.run_units(named)
        yield lambda: self.phpt("plain", first)
        # Only a sanitizer sees that something is not freed.
        leaks = change.kind == "statement" and not core and re.search(FREES, self.before(change))
        if leaks:
            yield lambda: self.phpt("asan", sanitized)
        if core:
            yield self.sim
            yield lambda: self.run_units(linking)
        yield self.conformance
        for i in range(0, len(rest), BATCH):
            yield lambda: self.phpt("plain", rest[i:i + BATCH])
        if not leaks:
            yield lambda: self.phpt("asan", sanitized)

    def before(self, change):
        return change.source[change.start:change.end]

    def units(self, change):
        """Programs named in the head of the file; the others that link a function of it."""
        named = [n for pattern in dict.fromkeys(re.findall(r"\btest_[\w*]+", self.head))
                 for n in fnmatch.filter(self.programs, pattern)]
        stem = pathlib.Path(change.file).stem
        own = {f"wsco_{stem}"} if change.file.endswith(".h") else set()
        for obj in self.copy.at.glob(f"build/unit/*-san/obj/{change.file[:-2]}.o"):
            own = self.symbols(obj)
        linking = [n for n, (_, has) in self.programs.items() if n not in named and
                   (has & own or change.file.endswith(".h") and any(s.startswith(f"wsco_{stem}_") for s in has))]
        return named, linking

    def rank(self, change):
        """All .phpt files, the likeliest first."""
        named = re.findall(r"tests/(phpt/[\w/*]+)", self.head)
        words = {w for w in re.split(r"_+", f"{pathlib.Path(change.file).stem}_{change.function}".lower())
                 if len(w) > 2 and w not in ("wsco", "php", "class", "method", "test")}

        def score(test):
            own = any(test.startswith("tests/" + n.split("*")[0]) for n in named)
            return 3 * own + sum(4 * (w in test) + (w in self.texts[test]) for w in words)
        return sorted(self.texts, key=lambda test: (-score(test), test))

    def run_units(self, names):
        """Programs are linked a few at a time: most changes are found by the first."""
        for i in range(0, len(names), 8):
            lot = names[i:i + 8]
            status, text = self.copy.run(UNIT + [JOBS, "ONLY=" + " ".join(lot), "all"], 1200)
            if status != 0:
                raise SystemExit("mutate: unit programs do not build:\n" + text[-2000:])
            for name in lot:
                status = self.unit_status(name)
                if status == HANGS or status != 0 and self.unit_status(name) != 0:
                    return name
        return None

    def unit_status(self, name):
        """A program gets many times what it took without a change: the machine may be busy."""
        run = Run([str(self.programs[name][0])], self.copy.at / "tests/unit", self.copy.log)
        return run.wait(max(UNIT_SECONDS, 20 * self.seconds.get(name, UNIT_SECONDS)))

    def sim(self):
        status, text = self.copy.run(SIM + [JOBS, "all"], 1200)
        if status != 0:
            raise SystemExit("mutate: the simulation does not build:\n" + text[-2000:])
        program = next(self.copy.at.glob("build/sim/*-san/sim"))
        run = Run([str(program), "--from", "1", "--seeds", SIM_SEEDS, "--jobs", "2"], program.parent, self.copy.log)
        return "sim" if run.wait(600) != 0 else None

    def conformance(self):
        return "conformance" if all(self.conformance_fails() for _ in range(2)) else None

    def conformance_fails(self):
        self.make("plain")
        php = str(self.copy.at / "build/plain/php")
        return self.copy.run(["tests/conformance/run"], 300, WSCO_PHP=php)[0] != 0

    # ------------------------------------------------------------------------------------------ .phpt

    def make(self, variant):
        status, text = self.copy.run(["make", "-s", "-C", f"build/{variant}"], 1200)
        if status != 0:
            raise SystemExit(f"mutate: {variant} does not build:\n{text[-2000:]}")

    def phpt(self, variant, tests):
        """The first test that fails, fails again, and passes on the unchanged build."""
        self.make(variant)
        tests = list(tests)
        while tests:
            failed = self.first_failure(variant, tests)
            if not failed:
                return None
            if self.first_failure(variant, [failed]) and not self.first_failure(f"clean-{variant}", [failed]):
                return failed + (" (sanitizers)" if variant == "asan" else "")
            tests.remove(failed)
        return None

    def first_failure(self, variant, tests):
        reports = self.copy.at / "build" / "reports"
        shutil.rmtree(reports, ignore_errors=True)
        reports.mkdir()
        command = ["php", "-n", "build/plain/tree/run-tests.php", "-n", "-q", f"-j{PHPT_JOBS}", "--no-color",
                   "--no-progress", "-g", "FAIL,BORK,LEAK,WARN", *tests]
        run = Run(command, self.copy.at, self.copy.log, NO_INTERACTION="1", WSCO_TEST_STAGE="phpt",
                  TEST_PHP_EXECUTABLE=str(self.copy.at / "build" / variant / "php"),
                  TEST_TIMEOUT=str(TEST_SECONDS * (2 if "asan" in variant else 1)),
                  **({"WSCO_ASAN_REPORTS": str(reports)} if "asan" in variant else {}))
        end = time.monotonic() + LOT_SECONDS
        while True:
            over = run.process.poll() is not None or time.monotonic() > end
            failed = re.search(r"^(?:FAIL|BORK|LEAK|WARN) .*\[(tests/\S+\.phpt)\]", run.text(), re.M)
            if not failed:
                failed = self.reported(reports, tests)
            if failed or over:
                break
            time.sleep(0.1)
        run.end()
        if failed:
            return failed if isinstance(failed, str) else failed.group(1)
        return None

    @staticmethod
    def reported(reports, tests):
        """The test whose child a sanitizer reported: a report is php or NAME.php, and the process."""
        for report in reports.iterdir():
            name = report.name.rsplit(".php", 1)[0]
            return next((t for t in tests if pathlib.Path(t).stem == name), tests[0])
        return None
