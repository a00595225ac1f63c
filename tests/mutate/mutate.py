# SPDX-License-Identifier: MIT
"""mutate: draws changes, has them judged on two copies side by side, and tells what nobody noticed.

Started by: scripts/mutate, with the top of the tree as first argument.
"""
import argparse
import difflib
import os
import pathlib
import random
import signal
import sys
import threading
import time

from copy_tree import Copy, Run
from draw import draw
from judge import Compiler, Judge
from reach import Reach


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/mutate", description="Small faults that the tests should notice.")
    parser.add_argument("top", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=random.randrange(1, 1_000_000))
    parser.add_argument("--count", type=int, default=50, help="how many changes (50)")
    parser.add_argument("--only", default="", help="a file, or a room of src/LAYERS or the folder of several: base, net, php/http")
    parser.add_argument("--pick", default="", help="only these numbers of the draw, as 3,17")
    parser.add_argument("--list", action="store_true", help="shows the draw, compiles and runs nothing")
    return parser.parse_args()


def diff(change):
    before, after = change.source.splitlines(), change.result().splitlines()
    lines = difflib.unified_diff(before, after, change.file, change.file, n=2, lineterm="")
    return "\n".join(lines)


class Session:
    def __init__(self, options):
        self.options, self.top = options, options.top
        self.draw = iter(draw(self.top, options.seed, options.only))
        self.pick = {int(n) for n in options.pick.split(",") if n}
        self.lock = threading.Lock()
        self.number = self.skipped = 0
        self.found, self.survived, self.broken = [], [], []

    def prepare(self):
        copies, reach = [Copy(self.top, name) for name in ("first", "second")], Reach(self.top)
        self.judges = [Judge(copy, reach) for copy in copies]
        self.each(lambda judge: (judge.copy.sync(), judge.copy.build(), judge.look_around()))
        # The third copy has only the objects to compare with.
        check = Copy(self.top, "check")
        check.sync()
        check.must(["scripts/build", "plain"])
        self.compiler = Compiler(check)
        reach.prepare()
        self.each(lambda judge: judge.baseline(self.judges.index(judge), len(self.judges)))

    def each(self, work):
        """Runs work for both judges at once; what goes wrong in one ends the whole."""
        def guarded(judge):
            try:
                work(judge)
            except BaseException as error:   # SystemExit too: it carries the reason
                self.broken.append(error)
        threads = [threading.Thread(target=guarded, args=(judge,), daemon=True) for judge in self.judges]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self.broken:
            print(self.broken[0], file=sys.stderr)
            raise KeyboardInterrupt

    def next(self):
        """The next change that the compiler sees, with its number; None at the end."""
        with self.lock:
            for change in self.draw:
                if self.broken or self.number == self.options.count:
                    return None
                if self.pick and self.number >= max(self.pick):
                    return None
                why = self.compiler.look(change)
                if why:
                    self.skipped += 1
                    continue
                self.number += 1
                if not self.pick or self.number in self.pick:
                    return self.number, change
        return None

    def work(self, judge):
        while drawn := self.next():
            number, change = drawn
            start = time.monotonic()
            found = judge.judge(change)
            with self.lock:
                (self.found if found else self.survived).append((number, change))
                print(f"{number:3d}  {time.monotonic() - start:4.0f} s  {change.file}:{change.line} {change.kind}: "
                      f"{found or 'NOT NOTICED'}", flush=True)
                if not found:
                    print(diff(change), flush=True)

    def tell(self, seconds):
        count = len(self.found) + len(self.survived)
        for number, change in sorted(self.survived, key=lambda one: one[0]):
            print(f"\nsurvivor {number}, in {change.function or 'no function'}\n{diff(change)}")
        score = 100 * len(self.found) / count if count else 0
        print(f"\nseed {self.options.seed}: {len(self.found)} of {count} noticed ({score:.1f} %), {self.skipped} skipped "
              f"(do not compile, or the same code), {seconds:.0f} s")


def main():
    options = arguments()
    session = Session(options)
    if options.list:
        for change, _ in zip(session.draw, range(options.count)):
            print(f"{change.kind}\n{diff(change)}\n")
        return
    print(f"seed {options.seed}; preparing build/mutate", flush=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    start = time.monotonic()
    try:
        session.prepare()
        start = time.monotonic()
        session.each(session.work)
    except KeyboardInterrupt:
        print("\ninterrupted")
    finally:
        session.tell(time.monotonic() - start)
        sys.stdout.flush()
        Run.end_all()
    # The threads may be in the middle of something; a copy that is left changed is mended by the next start.
    os._exit(1 if session.broken else 0)


if __name__ == "__main__":
    main()
