<?php
// check_engine_state.php [--list] [INCLUDE_DIR]: holds docs/engine-state.md against the headers of the installed PHP (php-config
// --include-dir). Every field of the engine's globals must stand in the table of its struct, every field there must be in
// the headers of this version unless its row says which versions have it, and every test named must exist.
// --list prints the fields found. Called by scripts/test, stage style.

const DOCUMENT = 'docs/engine-state.md';
const VERDICTS = ['travels', 'neutral', 'global'];

/** Name of the globals => header and how the struct begins there. Extensions with a header are found by themselves. */
const STRUCTS = [
    'executor_globals' => ['Zend/zend_globals.h', '/struct _zend_executor_globals \{/'],
    'compiler_globals' => ['Zend/zend_globals.h', '/struct _zend_compiler_globals \{/'],
    'ini_scanner_globals' => ['Zend/zend_globals.h', '/struct _zend_ini_scanner_globals \{/'],
    'language_scanner_globals' => ['Zend/zend_globals.h', '/struct _zend_php_scanner_globals \{/'],
    'core_globals' => ['main/php_globals.h', '/struct _php_core_globals \{/'],
    'sapi_globals' => ['main/SAPI.h', '/typedef struct _sapi_globals_struct \{/'],
    'basic_globals' => ['ext/standard/basic_functions.h', '/typedef struct _php_basic_globals \{/'],
    'file_globals' => ['ext/standard/file.h', '/typedef struct \{(?=[^}]*pclose_ret)/'],
    'session_globals' => ['ext/session/php_session.h', '/typedef struct _php_ps_globals \{/'],
];

/** What stands between the brace at $start and its partner. */
function body(string $text, int $start): string
{
    $depth = 1;
    for ($i = $start; $depth > 0; $i++) {
        $depth += ['{' => 1, '}' => -1][$text[$i]] ?? 0;
    }
    return substr($text, $start, $i - 1 - $start);
}

/** Names of the fields declared in a struct, of all branches of its #if. */
function fields(string $body): array
{
    do { // what is inside a nested struct counts as that field
        $body = preg_replace('/\{[^{}]*\}/', '', $body, -1, $count);
    } while ($count > 0);
    $names = [];
    foreach (explode(';', $body) as $declaration) {
        foreach (explode(',', $declaration) as $declarator) {
            if (preg_match('/(\w+)\s*(?:\[[^]]*\]\s*)*(?::\s*\d+\s*)?$/', $declarator, $match)) {
                $names[] = $match[1];
            }
        }
    }
    return $names;
}

function plain(string $file): string
{
    $text = preg_replace('~/\*.*?\*/|//[^\n]*~s', '', file_get_contents($file));
    return preg_replace('/^[ \t]*#(?:[^\n]*\\\\\n)*[^\n]*/m', '', $text);
}

/** Name of the globals => its fields, as this PHP's headers have them. */
function installed(string $include): array
{
    $found = [];
    foreach (STRUCTS as $name => [$header, $begin]) {
        if (!is_file("$include/$header")) {
            continue;
        }
        $text = plain("$include/$header");
        if (!preg_match($begin, $text, $match, PREG_OFFSET_CAPTURE)) {
            throw new RuntimeException("$header has no $name any more: correct STRUCTS");
        }
        $found[$name] = fields(body($text, $match[0][1] + strlen($match[0][0])));
    }
    foreach (array_merge(glob("$include/main/*.h"), glob("$include/ext/*/*.h")) as $header) {
        $text = plain($header);
        preg_match_all('/ZEND_BEGIN_MODULE_GLOBALS\((\w+)\)(.*?)ZEND_END_MODULE_GLOBALS/s', $text, $matches, PREG_SET_ORDER);
        foreach ($matches as [, $name, $body]) {
            $found["{$name}_globals"] = fields($body);
        }
    }
    return $found;
}

/** Does a row's "8.3+", "8.2-8.3" or "8.4" name this version? Empty: all. */
function names_version(string $versions, string $version): bool
{
    if ($versions === '') {
        return true;
    }
    if (!preg_match('/^(8\.\d+)(\+|-(8\.\d+))?$/', $versions, $match)) {
        throw new RuntimeException("\"$versions\" is no version");
    }
    $last = $match[3] ?? (($match[2] ?? '') === '+' ? '99' : $match[1]);
    return version_compare($version, $match[1], '>=') && version_compare($version, $last, '<=');
}

/** The rows below each "### NAME" of the document: fields, versions, who uses it, verdict, test. */
function rows(string $document): array
{
    $rows = [];
    $struct = null;
    foreach (file($document, FILE_IGNORE_NEW_LINES) as $number => $line) {
        if (preg_match('/^##+ (.*)/', $line, $match)) {
            $struct = preg_match('/^`(\w+_globals)`/', $match[1], $name) ? $name[1] : null;
        } elseif ($struct !== null && str_starts_with($line, '| `')) {
            $cells = array_map('trim', array_slice(explode('|', $line), 1, -1));
            preg_match_all('/`(\w+)`/', $cells[0], $fields);
            $rows[$struct][] = [$fields[1], ...array_slice($cells, 1), 'line' => $number + 1];
        }
    }
    return $rows;
}

/** @return list<string> what is wrong with one row, whatever the version */
function faults_of_row(array $row): array
{
    if (count($row) !== 6) {
        return ['has not five columns'];
    }
    $faults = [];
    $verdict = strtok($row[3], ' ');
    if (!in_array($verdict, VERDICTS, true)) {
        $faults[] = "has no verdict ($row[3])";
    }
    preg_match_all('~`((?:tests/)?[\w/]+\.phpt)`~', $row[4], $tests);
    if ($verdict !== 'global' && !$tests[1]) {
        $faults[] = 'names no test';
    }
    foreach ($tests[1] as $test) {
        if (!is_file("tests/phpt/$test")) {
            $faults[] = "names $test, which is not there";
        }
    }
    return $faults;
}

/** @return list<string> */
function compare(array $rows, array $installed, string $version): array
{
    $faults = [];
    $known = [];
    foreach ($rows as $struct => $list) {
        foreach ($list as $row) {
            foreach (faults_of_row($row) as $fault) {
                $faults[] = DOCUMENT . ":{$row['line']} $fault";
            }
            foreach ($row[0] as $field) {
                if (!names_version(strtok($row[1] . ' ', ' ') ?: '', $version)) {
                    continue;
                }
                $known[$struct][] = $field;
                if (isset($installed[$struct]) && !in_array($field, $installed[$struct], true)) {
                    $faults[] = DOCUMENT . ":{$row['line']} $struct has no field $field in PHP $version";
                }
            }
        }
    }
    foreach ($installed as $struct => $fields) {
        foreach (array_diff(array_unique($fields), $known[$struct] ?? []) as $field) {
            $faults[] = "$struct.$field of PHP $version is not in " . DOCUMENT . ': who uses it while PHP code runs?';
        }
    }
    return $faults;
}

$arguments = array_slice($argv, 1);
$list = array_search('--list', $arguments, true);
if ($list !== false) {
    unset($arguments[$list]);
}
$include = array_shift($arguments) ?? trim((string) shell_exec('php-config --include-dir'));
if (!preg_match('/define PHP_VERSION "(8\.\d+)/', (string) @file_get_contents("$include/main/php_version.h"), $match)) {
    fwrite(STDERR, "no headers of PHP in $include\n");
    exit(1);
}
$installed = installed($include);
if ($list !== false) {
    foreach ($installed as $struct => $fields) {
        echo "$struct: ", implode(' ', $fields), "\n";
    }
    exit(0);
}
$faults = compare(rows(DOCUMENT), $installed, $match[1]);
echo $faults ? implode("\n", $faults) . "\n" : array_sum(array_map('count', $installed)) . " fields of PHP $match[1] are accounted for\n";
exit($faults ? 1 : 0);
