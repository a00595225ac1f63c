<?php
// SPDX-License-Identifier: MIT
// Reads a Dockerfile.
//   php -n dockerfile.php lint FILE     what is wrong with it, one line each; status 1 if anything is
//   php -n dockerfile.php steps FILE    its steps as calls of shell functions: stage, place, run, copy, account, command (run sources them)

const KNOWN = ['ARG', 'CMD', 'COPY', 'FROM', 'RUN', 'USER', 'WORKDIR'];

/** @return list<array{int, string, string}> line, instruction, and what follows it with continued lines joined */
function instructions(string $file): array
{
    $found = [];
    $open = false;
    foreach (file($file, FILE_IGNORE_NEW_LINES) as $number => $line) {
        if (preg_match('~^\s*(?:#|$)~', $line)) {
            continue;
        }
        $text = rtrim($line, '\\');
        if ($open) {
            $found[count($found) - 1][2] .= $text;
        } else {
            [$name, $rest] = array_pad(preg_split('~\s+~', $text, 2), 2, '');
            $found[] = [$number + 1, strtoupper($name), $rest];
        }
        $open = str_ends_with($line, '\\');
    }
    return array_map(fn (array $one) => [$one[0], $one[1], trim(preg_replace('~\s+~', ' ', $one[2]))], $found);
}

/** @return list<string> what is wrong with one instruction by itself */
function faults(string $name, string $text, string $root): array
{
    $faults = match ($name) {
        'RUN' => run_faults($text),
        'COPY' => copy_faults($text, $root),
        'FROM' => preg_match('~^[\w./-]+:[\w${}.-]+(?: AS \w+)?$~', $text) && !str_contains($text, ':latest')
            ? [] : ['an image has a tag, and not "latest"'],
        'WORKDIR' => str_starts_with($text, '/') ? [] : ['the path is not absolute'],
        'CMD' => is_array(json_decode($text)) ? [] : ['not a JSON list: a shell would get the signals'],
        default => [],
    };
    return in_array($name, KNOWN, true) ? $faults : ['steps cannot run this instruction'];
}

/** @return list<string> */
function run_faults(string $text): array
{
    $faults = [];
    exec('sh -n -c ' . escapeshellarg($text) . ' 2>&1', $output, $status);
    if ($status !== 0) {
        $faults[] = 'sh cannot read it: ' . implode(' ', $output);
    }
    if (preg_match('~\bapt(?:-get)? (?:-\S+ )*install\b~', $text)) {
        str_contains($text, 'apt-get update') || $faults[] = 'install without update in the same layer';
        str_contains($text, '--no-install-recommends') || $faults[] = 'install with recommended packages';
        preg_match('~install -y\b~', $text) || $faults[] = 'install would ask';
        str_contains($text, 'rm -rf /var/lib/apt/lists/*') || $faults[] = 'the lists of packages stay in the layer';
    }
    if (preg_match('~\b(?:sudo|wget|curl|ssh)\b|\bcd /|https?://~', $text, $m)) {
        $faults[] = "no $m[0] here";
    }
    return $faults;
}

/** @return list<string> */
function copy_faults(string $text, string $root): array
{
    [$from, $sources, $target] = copy_parts($text);
    $faults = [];
    foreach ($from === '' ? $sources : [] as $source) {
        file_exists("$root/$source") || $faults[] = "there is no $source";
    }
    if (count($sources) > 1 && !str_ends_with($target, '/')) {
        $faults[] = 'several sources need a folder, with / at its end';
    }
    return $faults;
}

/** @return array{string, list<string>, string} the stage that --from names, sources, target */
function copy_parts(string $text): array
{
    $words = explode(' ', $text);
    $from = '';
    if (preg_match('~^--from=(\w+)$~', $words[0], $m)) {
        $from = $m[1];
        array_shift($words);
    }
    $target = (string) array_pop($words);
    return [$from, $words, $target];
}

/** @return list<string> what is wrong with the file as a whole */
function whole_faults(array $all): array
{
    $faults = $stages = [];
    $user = $last = '';
    foreach ($all as [$line, $name, $text]) {
        if ($name === 'FROM') {
            $user = 'root';
            $stages[] = preg_match('~ AS (\w+)$~', $text, $m) ? $m[1] : '';
        } elseif ($name === 'USER') {
            $user = $text;
        } elseif ($name === 'COPY' && ($from = copy_parts($text)[0]) !== '' && !in_array($from, $stages, true)) {
            $faults[] = "$line: there is no stage $from before this line";
        }
        $last = $name;
    }
    in_array($user, ['', 'root', '0'], true) && $faults[] = 'the image runs as root';
    count($stages) >= 2 || $faults[] = 'what builds stays in the image: one stage only';
    $last === 'CMD' || $faults[] = 'CMD is not last';
    return $faults;
}

/** @return list<string> */
function lint(string $file): array
{
    $all = instructions($file);
    $faults = whole_faults($all);
    foreach ($all as [$line, $name, $text]) {
        foreach (faults($name, $text, dirname($file)) as $fault) {
            $faults[] = "$line: $name: $fault";
        }
    }
    return $faults;
}

function step(string $name, string $text): ?string
{
    $words = match ($name) {
        'FROM' => ['stage', preg_match('~ AS (\w+)$~', $text, $m) ? $m[1] : 'image'],
        'WORKDIR' => ['place', $text],
        'RUN' => ['run', $text],
        'COPY' => (fn (string $from, array $sources, string $target) => ['copy', $from, $target, ...$sources])(...copy_parts($text)),
        'USER' => ['account', $text],
        'CMD' => ['command', ...json_decode($text)],
        default => null,
    };
    return $words === null ? null : implode(' ', array_map('escapeshellarg', $words));
}

[, $what, $file] = $argv + [1 => '', 2 => ''];
if ($what === 'steps') {
    echo implode("\n", array_filter(array_map(fn (array $one) => step($one[1], $one[2]), instructions($file)))), "\n";
} else {
    $faults = lint($file);
    echo implode('', array_map(fn (string $fault) => "$file: $fault\n", $faults));
    exit($faults === [] ? 0 : 1);
}
