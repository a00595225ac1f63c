--TEST--
coroutine: A task that ends after the time-out may dead-lock
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\{batch, run};

class Result
{
    public function __destruct()
    {
        echo "result dropped\n";
    }
}

run(function () {
    $slow = function () {
        Co::sleep(0.2);
        return new Result();
    };
    echo json_encode(batch([$slow, $slow], 0.1)), "\n";
});
echo "run() is over\n";
?>
--EXPECT--
[null,null]
result dropped
result dropped
run() is over
