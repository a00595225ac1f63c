<?php
// SPDX-License-Identifier: MIT
// Reads a code base and says whether it will run on wsco; called by scripts/doctor, which says how. Not part of the
// extension: it runs without it.

if (!class_exists('PhpToken')) {
    fwrite(STDERR, "PHP has no tokenizer here: install it, or run a PHP that has it with PHP=/path/to/php scripts/doctor\n");
    exit(2);
}

require __DIR__ . '/names.php';
require __DIR__ . '/api.php';
require __DIR__ . '/files.php';
require __DIR__ . '/hints.php';
require __DIR__ . '/judge.php';
require __DIR__ . '/scanner.php';

const USAGE = <<<'TEXT'
    usage: scripts/doctor [--vendor] [--all] PATH...

    Lists the Swoole APIs that the PHP code in PATH uses, whether wsco has them, and what to use instead.
      --vendor   reads the packages in vendor/ too
      --all      names every place, not only the first four
    Exit status: 0 it will run, 1 it will not, 2 the arguments are wrong.
    It reads names. It does not see names that are made at run time, and calls on objects whose class it cannot tell.

    TEXT;

const TITLES = ['has' => 'wsco has', 'named' => 'wsco lacks, but the code only names it or asks for it first',
    'notes' => 'Without effect', 'missing' => 'Missing'];

// Files without any of these need not be read further. Short names have no "swoole" in them.
const OF_INTEREST = '/swoole|\bco(\\\\|::)|\bchan\b|\b(go|defer)\s*\(/i';

/** What a file name must not do to a terminal. */
function plain(string $text): string
{
    return addcslashes($text, "\0..\37\177");
}

/** @return array{paths: list<string>, vendor: bool, all: bool} */
function arguments(array $arguments): array
{
    $result = ['paths' => [], 'vendor' => false, 'all' => false];
    foreach ($arguments as $argument) {
        if ($argument === '--vendor' || $argument === '--all') {
            $result[substr($argument, 2)] = true;
        } elseif ($argument === '--help' || $argument === '-h') {
            echo USAGE;
            exit(0);
        } elseif (str_starts_with($argument, '-') || !file_exists($argument)) {
            fwrite(STDERR, str_starts_with($argument, '-') ? USAGE : plain($argument) . ": no such file or folder\n");
            exit(2);
        } else {
            $result['paths'][] = $argument;
        }
    }
    if ($result['paths'] === []) {
        fwrite(STDERR, USAGE);
        exit(2);
    }
    return $result;
}

function read_composer(string $path, string $content, array &$notes): void
{
    $composer = json_decode($content, true);
    $required = array_keys(array_merge((array) ($composer['require'] ?? []), (array) ($composer['require-dev'] ?? [])));
    if (in_array('ext-swoole', $required, true)) {
        $notes['provide'] = "$path requires ext-swoole: set wsco.provide_swoole=1 in php.ini";
    }
    if (in_array('ext-openswoole', $required, true)) {
        $notes[] = "$path requires ext-openswoole: require ext-swoole and set wsco.provide_swoole=1 in php.ini";
    }
}

function read_ini(string $path, string $content, Judge $judge, array &$notes): void
{
    foreach (explode("\n", $content) as $number => $line) {
        if (preg_match('/^\s*extension\s*=\s*"?(open)?swoole/i', $line)) {
            $notes[] = $path . ':' . ($number + 1) . ' loads swoole: load wsco instead';
        } elseif (preg_match('/^\s*((?:open)?swoole\.\w+)\s*=/i', $line, $m)) {
            $judge->found('setting', $m[1], $path . ':' . ($number + 1), []);
        }
    }
}

function read_php(string $path, string $content, Api $api, Judge $judge, array &$notes): void
{
    $scanner = new Scanner($api, fn ($kind, $name, $line, $others) => $judge->found($kind, $name, "$path:$line", $others));
    $scanner->scan($content);
    $judge->end_file();
    try {
        PhpToken::tokenize($content, TOKEN_PARSE);
    } catch (Throwable $e) {
        $notes[] = "$path:{$e->getLine()} PHP " . PHP_VERSION . ' cannot read it: ' . $e->getMessage();
    }
}

/** @return array{int, int, list<string>} files, files that use Swoole, notes */
function read_all(array $arguments, Api $api, Judge $judge): array
{
    $files = new Files($arguments['vendor']);
    $notes = [];
    $count = $used = 0;
    foreach ($arguments['paths'] as $path) {
        foreach ($files->below($path) as $file => $content) {
            if (basename($file) === 'composer.json') {
                read_composer($file, $content, $notes);
            } elseif (str_ends_with(strtolower($file), '.ini')) {
                read_ini($file, $content, $judge, $notes);
            } else {
                $count++;
                if (preg_match(OF_INTEREST, $content)) {
                    $used++;
                    read_php($file, $content, $api, $judge, $notes);
                }
            }
        }
    }
    return [$count, $used, [...array_values($notes), ...$files->notes]];
}

function print_thing(array $thing): void
{
    $name = $thing['name'] . (in_array($thing['kind'], ['function', 'method'], true) ? '()' : '');
    $more = $thing['count'] - count($thing['places']);
    printf("  %-14s %s\n", $thing['kind'], $name);
    if ($thing['hint'] !== '') {
        printf("  %14s -> %s\n", '', $thing['hint']);
    }
    printf("  %14s %s%s\n", '', plain(implode(' ', $thing['places'])), $more > 0 ? " and $more more" : '');
}

function more_notes(Judge $judge, array $notes): array
{
    if ($judge->asks_for('swoole') && !preg_grep('/ext-swoole/', $notes)) {
        $notes[] = "extension_loaded('swoole') is true only with wsco.provide_swoole=1 in php.ini";
    }
    if ($judge->asks_for('openswoole')) {
        $notes[] = "extension_loaded('openswoole') is false";
    }
    if ($judge->uses_short_names()) {
        $notes[] = 'names like Co and go() need swoole.use_shortname=On, which is the default';
    }
    return $notes;
}

function main(array $arguments): int
{
    $arguments = arguments($arguments);
    $api = new Api(dirname(__DIR__, 2));
    $judge = new Judge($api);
    $judge->places = $arguments['all'] ? PHP_INT_MAX : $judge->places;
    [$count, $used, $notes] = read_all($arguments, $api, $judge);
    printf("PHP files: %d, with names of Swoole: %d\n", $count, $used);
    $verdicts = $judge->verdicts();
    foreach (TITLES as $verdict => $title) {
        echo $verdicts[$verdict] !== [] ? "\n$title\n" : '';
        array_map(print_thing(...), $verdicts[$verdict]);
    }
    foreach (more_notes($judge, $notes) as $i => $note) {
        echo $i === 0 ? "\nNotes\n" : '', '  ', plain($note), "\n";
    }
    $missing = count($verdicts['missing']);
    echo "\n", match (true) {
        $missing > 0 => "It will not run: $missing " . ($missing > 1 ? 'things are' : 'thing is') . ' missing.',
        array_filter($verdicts) === [] => 'It uses nothing of Swoole.',
        default => 'It will run.',
    }, "\n";
    return $missing > 0 ? 1 : 0;
}

exit(main(array_slice($argv, 1)));
