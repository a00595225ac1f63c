<?php
// SPDX-License-Identifier: MIT
// Finds the files of a code base.

final class Files
{
    private const SKIPPED = ['.git', '.hg', '.svn', 'node_modules'];
    // Such a file would need more memory for its tokens than it is worth.
    private const LARGEST = 4 << 20;

    /** @var list<string> for people */
    public array $notes = [];
    /** @var list<string> real paths of what was asked for */
    private array $roots = [];

    public function __construct(private bool $vendor)
    {
    }

    /** @return Generator<string, string> path => content, of PHP and ini files and composer.json */
    public function below(string $path): Generator
    {
        $this->roots[] = (string) realpath($path);
        $todo = [is_dir($path) ? rtrim($path, '/') ?: '/' : $path];
        while ($todo !== []) {
            $path = array_pop($todo);
            if (is_dir($path)) {
                $todo = [...$todo, ...array_reverse($this->entries($path))];
            } elseif (is_file($path) && $this->is_wanted($path)) {
                $content = @file_get_contents($path);
                if ($content === false) {
                    $this->notes[] = "$path cannot be read";
                } else {
                    yield $path => $content;
                }
            }
        }
    }

    /** @return list<string> */
    private function entries(string $folder): array
    {
        $names = @scandir($folder);
        if ($names === false) {
            $this->notes[] = "$folder cannot be read";
            return [];
        }
        $paths = [];
        foreach ($names as $name) {
            $path = $folder === '.' ? $name : rtrim($folder, '/') . "/$name";
            if ($name !== '.' && $name !== '..' && !(is_link($path) ? $this->skips_link($path) : is_dir($path) && $this->skips($path, $name))) {
                $paths[] = $path;
            }
        }
        return $paths;
    }

    private function skips(string $path, string $name): bool
    {
        if ($name === 'vendor' && !$this->vendor && is_file("$path/autoload.php")) {
            $this->note_vendor($path);
            return true;
        }
        return in_array($name, self::SKIPPED, true) || preg_match('/ide-?helper/i', $name) === 1;
    }

    /** What a link leads to is read in its own place, so a circle of links has no end to find. */
    private function skips_link(string $path): bool
    {
        $target = realpath($path);
        foreach ($this->roots as $root) {
            if ($target !== false && ($target === $root || str_starts_with($target, rtrim($root, '/') . '/'))) {
                return true;
            }
        }
        if ($target === false || is_dir($target) || $this->is_wanted($path)) {
            $this->notes[] = "$path is a link to " . ($target === false ? 'nothing' : "$target, which is not read: name it too");
        }
        return true;
    }

    private function is_wanted(string $path): bool
    {
        $extension = strtolower(pathinfo($path, PATHINFO_EXTENSION));
        if (preg_match('/^(php\d?|phtml|inc|ini)$/D', $extension) === 0 && basename($path) !== 'composer.json'
            && ($extension !== '' || !preg_match('/^#!.*php/', (string) @file_get_contents($path, length: 64)))) {
            return false;
        }
        if (@filesize($path) <= self::LARGEST) {
            return true;
        }
        $this->notes[] = "$path is too large and was not read";
        return false;
    }

    /** Names the packages that ask for Swoole. */
    private function note_vendor(string $path): void
    {
        $installed = json_decode((string) @file_get_contents("$path/composer/installed.json"), true);
        $packages = [];
        foreach (is_array($installed) ? ($installed['packages'] ?? $installed) : [] as $package) {
            if (is_array($package) && preg_grep('/^ext-(open)?swoole$/', array_keys((array) ($package['require'] ?? [])))) {
                $packages[] = $package['name'] ?? '?';
            }
        }
        $this->notes[] = "$path is not read without --vendor"
            . ($packages ? '; of its packages these require Swoole: ' . implode(', ', $packages) : '');
    }
}
