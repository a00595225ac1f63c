<?php
// php compare.php DIRECTORY failed: prints the tests that fail in the coroutine; lost: those of them that pass without wsco.
// php compare.php DIRECTORY report [--write]: says what differs; --write keeps the counts in counts.tsv, from which
// scripts/update-compatibility makes its table. Started by tests/php-suite/run, whose runs these are:
//
//     inside      in one coroutine with all hooks on
//     plain       PHP without wsco, as PHP's own developers run the tests
//     called      without wsco, but in a function as inside; only tests that pass plain and not inside
//     repeat      the same tests in a coroutine once more. These names are of one length: some tests print that of their path
//
// A test that passes plain and not inside is no fault if it passes again; if it fails in the function too, and prints the same there,
// but for the frames of the function: it needs the global scope; or if differs.tsv names it with its reason.

final class Comparison
{
    private const FRAME = '/^\s*#\d+ (\{main\}|\[internal function\]: Wsco|.*(\.inside\.php|Wsco\\\\PhpSuite|Swoole\\\\Coroutine))/';

    /** @var array<string, array<string, string>> run => test => result */
    private array $results = [];
    /** @var array<string, string> test => reason */
    private array $named = [];
    /** @var array<string, array<string, string>> kind of difference => test => reason */
    private array $found = ['again' => [], 'scope' => [], 'named' => [], 'fault' => []];

    public function __construct(private string $work)
    {
        foreach (['plain', 'inside', 'called', 'repeat'] as $run) {
            $this->results[$run] = $this->read($run);
        }
        foreach (file(__DIR__ . '/differs.tsv', FILE_IGNORE_NEW_LINES) as $line) {
            [$test, $reason] = explode("\t", $line) + ['', ''];
            $this->named[$test] = $reason;
        }
    }

    /** @return array<string, string> */
    private function read(string $run): array
    {
        $results = [];
        foreach (is_file("$this->work/$run.results") ? file("$this->work/$run.results", FILE_IGNORE_NEW_LINES) : [] as $line) {
            [$result, $test] = explode("\t", $line);
            // A test that stands for a directory has "# FILE: " before.
            $test = preg_replace('~(^|\s)\S*/' . preg_quote($run, '~') . '/~', '$1', $test);
            $results[$test] = $result;
        }
        return $results;
    }

    /** @return list<string> those that fail in the coroutine */
    public function failed(): array
    {
        return array_keys($this->results['inside'], 'FAILED', true);
    }

    /** @return list<string> those that pass without wsco and not in the coroutine */
    public function lost(): array
    {
        $lost = [];
        foreach ($this->results['plain'] as $test => $result) {
            if ($result === 'PASSED' && ($this->results['inside'][$test] ?? 'MISSING') !== 'PASSED') {
                $lost[] = $test;
            }
        }
        return $lost;
    }

    private function output(string $run, string $test): string
    {
        return (string) @file_get_contents("$this->work/$run/" . preg_replace('/\.phpt$/', '.out', $test));
    }

    /** What a test printed, without what the function that it runs in adds to traces. */
    private function bare(string $run, string $test): string
    {
        $lines = [];
        foreach (explode("\n", str_replace("$this->work/$run/", '', $this->output($run, $test))) as $line) {
            if (!preg_match(self::FRAME, $line)) {
                $lines[] = $line;
            }
        }
        return trim(implode("\n", $lines));
    }

    private function kind(string $test): string
    {
        $crashed = str_contains($this->output('repeat', $test), 'Termsig=');
        return match (true) {
            ($this->results['repeat'][$test] ?? '') === 'PASSED' => 'again',
            !$crashed && $this->results['called'][$test] !== 'PASSED'
                && $this->bare('called', $test) === $this->bare('repeat', $test) => 'scope',
            !$crashed && isset($this->named[$test]) => 'named',
            default => 'fault',
        };
    }

    private function sort(): void
    {
        foreach ($this->lost() as $test) {
            $this->found[$this->kind($test)][$test] = $this->named[$test] ?? '';
        }
        // A test that never passed may still end PHP where it did not before.
        foreach ($this->results['inside'] as $test => $result) {
            if ($result === 'FAILED' && ($this->results['plain'][$test] ?? '') !== 'PASSED'
                && str_contains($this->output('inside', $test), 'Termsig=')
                && !str_contains($this->output('plain', $test), 'Termsig=')) {
                $this->found['fault'][$test] = 'crashes';
            }
        }
    }

    /** @return array<string, list<int>> suite => tests, passed plain, passed inside, named, global scope */
    private function counts(): array
    {
        $counts = [];
        // What did not run plain passed inside, or is skipped in both.
        foreach ($this->results['plain'] + $this->results['inside'] as $test => $result) {
            $suite = preg_replace('~^#.*? ~', '', $test);
            $suite = preg_match('~^(ext/standard/)?tests/\w+|^.*?\btests(?=/)~', $suite, $found) ? $found[0] : $suite;
            $counts[$suite] ??= [0, 0, 0, 0, 0];
            $inside = $this->results['inside'][$test] ?? '';
            $counts[$suite][0]++;
            $counts[$suite][1] += (int) ($result === 'PASSED');
            $counts[$suite][2] += (int) ($inside === 'PASSED' || isset($this->found['again'][$test]));
            $counts[$suite][3] += (int) isset($this->found['named'][$test]);
            $counts[$suite][4] += (int) isset($this->found['scope'][$test]);
        }
        ksort($counts);
        return $counts;
    }

    /** Suites that did not run this time keep their counts. */
    private function keep(string $text): void
    {
        $lines = [];
        foreach (array_merge(file(__DIR__ . '/counts.tsv'), explode("\n", $text)) as $line) {
            if (trim($line) !== '') {
                $lines[strtok($line, "\t")] = trim($line) . "\n";
            }
        }
        ksort($lines);
        file_put_contents(__DIR__ . '/counts.tsv', implode('', $lines));
    }

    public function report(bool $write): int
    {
        $this->sort();
        foreach ($this->found as $kind => $tests) {
            foreach ($tests as $test => $reason) {
                echo "$kind\t$test", $reason === '' ? '' : ": $reason", "\n";
            }
        }
        foreach (array_keys($this->named) as $test) {
            if (($this->results['inside'][$test] ?? '') === 'PASSED') {
                echo "passes now, so differs.tsv need not name it: $test\n";
            }
        }
        $text = '';
        foreach ($counts = $this->counts() as $suite => $count) {
            $text .= "$suite\t" . implode("\t", $count) . "\n";
        }
        echo "suite\ttests\tplain\tinside\tnamed\tglobal scope\n$text";
        $write && $this->keep($text);
        $passed = array_sum(array_column($counts, 2));
        $failed = count($this->found['fault']);
        $skipped = array_sum(array_column($counts, 0)) - array_sum(array_column($counts, 1));
        echo "$passed passed, $failed failed, $skipped skipped\n";
        return (int) ($failed > 0);
    }
}

$comparison = new Comparison($argv[1]);
if ($argv[2] !== 'report') {
    echo implode("\n", $argv[2] === 'lost' ? $comparison->lost() : $comparison->failed());
    exit(0);
}
exit($comparison->report(in_array('--write', $argv, true)));
