--TEST--
at the end live coroutines are unwound, oldest first; no catch stops it
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
class Local
{
    public function __construct(private string $name)
    {
    }
    public function __destruct()
    {
        echo "{$this->name} destroyed in ", Co::getCid(), "\n";
    }
}
for ($i = 1; $i <= 3; $i++) {
    go(function () use ($i) {
        $local = new Local("local $i");
        defer(fn () => print("defer $i in " . Co::getCid() . "\n"));
        try {
            Co::yield();
        } catch (Throwable $e) {
            echo "never\n";
        } finally {
            echo "finally $i\n";
        }
    });
}
register_shutdown_function(fn () => print("user shutdown\n"));
?>
--EXPECT--
finally 1
local 1 destroyed in 1
defer 1 in 1
finally 2
local 2 destroyed in 2
defer 2 in 2
finally 3
local 3 destroyed in 3
defer 3 in 3
user shutdown
