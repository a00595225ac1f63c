--TEST--
the callback of a pattern with more than 31 groups cannot wait: PHP would give its block for matches away twice
--FILE--
<?php
function wait(array $match): string
{
    Co::sleep(0.001);
    return strtoupper($match[0]);
}
function attempt(callable $replace): void
{
    try {
        echo $replace(), "\n";
    } catch (Swoole\Error $e) {
        echo $e->getMessage(), "\n";
    }
}
$large = '/' . str_repeat('(x)?', 32) . 'a/';
Co\run(function () use ($large) {
    go(fn () => attempt(fn () => preg_replace_callback($large, 'wait', 'xa')));
    go(fn () => attempt(fn () => preg_replace_callback(['/b/', $large], 'wait', 'xab')));
    go(fn () => attempt(fn () => preg_replace_callback_array(['/b/' => 'wait', $large => 'wait'], 'xab')));
    go(fn () => attempt(fn () => preg_replace_callback($large, fn ($match) => strtoupper($match[0]), 'xa')));
    for ($n = 0; $n < 3; $n++) {
        go(fn () => attempt(fn () => preg_replace_callback('/' . str_repeat('(x)?', 31) . 'a/', 'wait', "xa$n xa xxxa")));
    }
});
?>
--EXPECT--
the coroutine cannot be suspended here: a pattern of more than 31 groups is being replaced
the coroutine cannot be suspended here: a pattern of more than 31 groups is being replaced
the coroutine cannot be suspended here: a pattern of more than 31 groups is being replaced
XA
XA0 XA XXXA
XA1 XA XXXA
XA2 XA XXXA
