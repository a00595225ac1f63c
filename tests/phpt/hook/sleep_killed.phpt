--TEST--
Coroutines that sleep when the script ends are unwound at once, and sleep no more
--FILE--
<?php
class Sleeper
{
    public function __construct(private string $name)
    {
    }

    public function __destruct()
    {
        $left = sleep(1000);
        echo "$this->name destroyed, ", $left, " s left\n";
    }
}
Co\run(function () {
    foreach (['one', 'two'] as $name) {
        go(function () use ($name) {
            $sleeper = new Sleeper($name);
            Co::defer(fn () => print("$name deferred\n"));
            sleep(1000);
            echo "not reached\n";
        });
    }
    go(function () {
        usleep(1000);
        Swoole\Event::exit();
    });
});
echo "loop left\n";
?>
--EXPECT--
loop left
one destroyed, 1000 s left
one deferred
two destroyed, 1000 s left
two deferred
