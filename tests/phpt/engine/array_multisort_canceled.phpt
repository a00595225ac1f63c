--TEST--
who is ended while it waits for array_multisort() leaves the way free
--FILE--
<?php
class Slow
{
    public function __toString(): string
    {
        Co::yield();
        throw new Exception('no string');
    }
}
go(function () {
    $objects = [new Slow(), new Slow()];
    try {
        array_multisort($objects, SORT_STRING);
    } catch (Exception $e) {
        echo $e->getMessage(), "\n";
    }
});
for ($n = 0; $n < 2; $n++) {
    go(function () use ($n) {
        $strings = ['b', 'a'];
        try {
            array_multisort($strings);
            echo "$n: ", implode($strings), "\n";
        } catch (Swoole\Coroutine\CanceledException $e) {
            echo "$n: canceled\n";
        }
    });
}
Co::cancel(2, true);
Co::resume(1);
Swoole\Event::wait();
?>
--EXPECT--
no string
0: canceled
1: ab
