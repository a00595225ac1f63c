--TEST--
coroutine: batch() runs all tasks and gives their results under the same keys
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\{batch, run};

run(function () {
    echo json_encode(batch([
        'slow' => function () {
            Co::sleep(0.03);
            echo "slow ends\n";
            return 'a';
        },
        5 => function () {
            Co::sleep(0.01);
            echo "quick ends\n";
            return ['b'];
        },
        'at once' => fn () => 7,
    ])), "\n";
    var_dump(batch([]));
});
?>
--EXPECT--
quick ends
slow ends
{"slow":"a","5":["b"],"at once":7}
array(0) {
}
