--TEST--
exit in hot code, caught and not
--FILE--
<?php
function leave(int $i)
{
    if ($i % 3 === 0) {
        exit($i);
    }
    return $i;
}
$count = 0;
Co\run(function () use (&$count) {
    for ($i = 0; $i < 300; $i++) {
        try {
            leave($i);
        } catch (Swoole\ExitException $e) {
            $count += $e->getStatus() === $i ? 1 : 1000;
        }
    }
    for ($i = 0; $i < 300; $i++) {
        go(function () use ($i, &$count) {
            leave($i);
            $count++;
        });
    }
    echo "$count\n";
});
exit(0);
?>
--EXPECT--
300
