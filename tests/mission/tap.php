<?php
// Counts checks and prints a line for each.

final class Tap
{
    public int $passed = 0;
    public int $failed = 0;
    public int $skipped = 0;
    private string $group = '';

    public function group(string $title): void
    {
        $this->group = $title;
        echo "# $title\n";
    }

    /** The check passes unless it throws. */
    public function check(string $name, callable $check): bool
    {
        try {
            $check();
        } catch (Throwable $e) {
            $this->failed++;
            echo "not ok - $this->group: $name\n";
            $where = [basename($e->getFile()) . ':' . $e->getLine()];
            foreach ($e->getTrace() as $call) {
                if (isset($call['file']) && count($where) < 5) {
                    $where[] = basename($call['file']) . ':' . $call['line'];
                }
            }
            echo preg_replace('/^/m', '#   ', rtrim($e->getMessage()) . "\nat " . implode(', ', $where)), "\n";
            return false;
        }
        $this->passed++;
        echo "ok - $this->group: $name\n";
        return true;
    }

    public function skip(string $name, string $reason): void
    {
        $this->skipped++;
        echo "ok - $this->group: $name # SKIP $reason\n";
    }

    public function end(): int
    {
        echo "$this->passed passed, $this->failed failed, $this->skipped skipped\n";
        return $this->failed === 0 ? 0 : 1;
    }
}

function same(mixed $expected, mixed $actual, string $what = 'value'): void
{
    if ($expected !== $actual) {
        $show = fn (mixed $v) => is_string($v) ? WsClient::show($v) : var_export($v, true);
        throw new RuntimeException("$what\nexpected {$show($expected)}\ngot      {$show($actual)}");
    }
}

function truth(bool $condition, string $what): void
{
    if (!$condition) {
        throw new RuntimeException($what);
    }
}
