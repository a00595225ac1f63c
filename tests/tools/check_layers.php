<?php
// SPDX-License-Identifier: MIT
// The rules of src/LAYERS, on every #include line and on every name that a room uses of another.
//   php -n tests/tools/check_layers.php [top directory]
// A name belongs to the room whose .c file defines it, or whose header declares it as a type, macro or inline function.

const LIBC = '~^(assert|ctype|errno|fcntl|float|inttypes|limits|math|setjmp|signal|stdalign|stdatomic|stdarg|stdbool|stddef|stdint'
    . '|stdio|stdlib|string|strings|time|unistd|sys/(types|uio|stat|time|resource))\.h$~';
const SETS = [
    'sockets' => '~^(poll|netdb|arpa/inet|netinet/(in|tcp)|sys/(socket|un|epoll|event|eventfd|sendfile|select|ioctl)'
        . '|winsock2|ws2tcpip|afunix)\.h$~',
    'zend' => '~.~', // whoever may see PHP's headers may see what they bring
];
const NAME = '(?:php_)?wsco_[a-z0-9_]+|WSCO_[A-Z0-9_]+|PHP_WSCO_[A-Z0-9_]+';

chdir($argv[1] ?? __DIR__ . '/../..');
$failed = false;

function bad(string $where, string $why): void
{
    global $failed;
    $failed = true;
    echo "$where: $why\n";
}

/** @return array<string, array{may: string[], foreign: string[]}> by room, lowest first */
function rooms(): array
{
    $rooms = [];
    foreach (file('src/LAYERS', FILE_IGNORE_NEW_LINES) as $line) {
        if ($line !== '' && $line[0] !== '#') {
            [$room, $may, $foreign] = array_map('trim', explode('|', $line));
            $words = fn (string $text) => preg_split('/ +/', $text, -1, PREG_SPLIT_NO_EMPTY);
            $rooms[$room] = ['may' => [$room, ...$words($may)], 'foreign' => $words($foreign)];
        }
    }
    return $rooms;
}

/** No room may use one that stands below it in the list, so there can be no circle. */
function check_order(array $rooms): void
{
    $seen = [];
    foreach ($rooms as $room => ['may' => $may]) {
        $seen[] = $room;
        foreach (array_diff($may, $seen) as $above) {
            bad('src/LAYERS', isset($rooms[$above]) ? "$room uses $above, which stands above it" : "$above is no room");
        }
    }
}

/** @return array<string, string> file => room */
function files(array $rooms): array
{
    $files = [];
    foreach (array_keys($rooms) as $room) {
        foreach ([...glob("src/$room/*.[ch]"), ...glob("include/wsco/$room/*.h")] as $file) {
            $files[$file] = $room;
        }
    }
    foreach (['src', 'include'] as $top) {
        $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($top, FilesystemIterator::SKIP_DOTS));
        foreach ($all as $file) {
            if (preg_match('/\.[ch]$/', $file) && !isset($files[(string) $file])) {
                bad($file, 'its folder is no room of src/LAYERS');
            }
        }
    }
    return $files;
}

/** Comments and texts become blanks, lines stay. */
function code(string $file): string
{
    $blank = fn (array $m) => preg_replace('/[^\n]/', ' ', $m[0]);
    return preg_replace_callback('~/\*.*?\*/|//[^\n]*|"(?:[^"\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\n]|\\\\.)+\'~s', $blank, file_get_contents($file));
}

function may_see(string $file, string $header, array $foreign): bool
{
    foreach ($foreign as $rule) {
        [$files, $headers] = explode('=', $rule);
        $fits = isset(SETS[$headers]) ? preg_match(SETS[$headers], $header)
            : fnmatch($headers, $header) || fnmatch($headers, basename($header));
        if ($fits && fnmatch($files, basename($file))) {
            return true;
        }
    }
    return (bool) preg_match(LIBC, $header);
}

function check_include(string $file, int $line, string $name, string $room, array $rooms): void
{
    [$mark, $header] = [$name[0], substr($name, 1, -1)];
    $may_zend = in_array('*=zend', $rooms[$room]['foreign'], true);
    $where = "$file:" . ($line + 1) . ": $name";
    if ($mark === '<' || ($may_zend && !preg_match('~^wsco/|_priv\.h$~', $header))) {
        str_starts_with($header, 'wsco/') && bad($where, 'write it with quotes');
        may_see($file, $header, $rooms[$room]['foreign']) || bad($where, "foreign header not allowed in $room");
    } elseif (str_starts_with($header, 'wsco/')) {
        $other = substr(dirname($header), 5);
        in_array($other, $rooms[$room]['may'], true) || bad($where, "$room may not include $other");
    } elseif (!preg_match('/^[a-z0-9_]+_priv\.h$/', $header)) {
        bad($where, 'neither "wsco/ROOM/x.h" nor "x_priv.h"');
    } elseif (str_starts_with($file, 'include/')) {
        bad($where, 'a public header may not include a private one');
    } elseif (!is_file(dirname($file) . "/$header")) {
        bad($where, 'not in this room');
    }
}

function check_includes(array $files, array $rooms): void
{
    foreach ($files as $file => $room) {
        foreach (file($file) as $line => $text) {
            if (preg_match('/^\s*#\s*include\s*("[^"]*"|<[^>]*>)/', $text, $m)) {
                check_include($file, $line, $m[1], $room, $rooms);
            }
        }
    }
}

/** @return array<string, string> name => room that defines it */
function definitions(array $files): array
{
    $owner = [];
    // A struct is its body's, whoever has named it before.
    foreach ($files as $file => $room) {
        preg_match_all('/^(?:typedef )?struct (' . NAME . ') \{/m', code($file), $m);
        $owner += array_fill_keys($m[1], $room);
    }
    foreach ($files as $file => $room) {
        $code = code($file);
        $rules = str_ends_with($file, '.c')
            // at the left margin: a function with its body, or a variable with its value
            ? ['/^(?!static)[a-z][^;{}()=]*?\b(' . NAME . ')\([^;{}]*\)\s*\{/m', '/^(?!static|extern)[a-z][\w \*]*?\b(' . NAME . ')(?:\[\w*\])*(?: =|;)/m']
            : ['/^static[^;{}()=]*?\b(' . NAME . ')\([^;{}]*\)\s*\{/m', '/^#\s*define (' . NAME . ')\b/m', '/^\s*\} (' . NAME . ');/m',
                '/^typedef [^;{}]*\b(' . NAME . ');/m', '/^\s+(WSCO_[A-Z0-9_]+|PHP_WSCO_[A-Z0-9_]+)(?: = [^,\n]+)?,?$/m'];
        foreach ($rules as $rule) {
            preg_match_all($rule, $code, $m);
            foreach ($m[1] as $name) {
                $owner[$name] ??= $room;
            }
        }
    }
    return $owner;
}

/** What a header declares for others may be named there; everything else that is used must be of a room below. */
function check_uses(array $files, array $rooms): void
{
    $owner = definitions($files);
    foreach ($files as $file => $room) {
        preg_match_all('/\b(?:' . NAME . ')\b/', code($file), $m);
        foreach (array_unique($m[0]) as $name) {
            if (isset($owner[$name]) && !in_array($owner[$name], $rooms[$room]['may'], true)) {
                bad($file, "uses $name of {$owner[$name]}, which $room may not");
            }
        }
    }
}

/** The core's tests build without PHP. */
function check_tests(): void
{
    foreach (['unit', 'fuzz', 'sim'] as $folder) {
        $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator("tests/$folder", FilesystemIterator::SKIP_DOTS));
        foreach ($all as $file) {
            if (preg_match('/\.[ch]$/', $file) && preg_match('~^\s*#\s*include\s*["<](php|SAPI|TSRM|[zZ]end|main/|ext/)~m', file_get_contents($file))) {
                bad($file, 'core tests build without PHP');
            }
        }
    }
}

$rooms = rooms();
$files = files($rooms);
check_order($rooms);
check_includes($files, $rooms);
check_uses($files, $rooms);
check_tests();
$failed || print(count($files) . ' files in ' . count($rooms) . " rooms keep to src/LAYERS\n");
exit((int) $failed);
