--TEST--
coroutine: map() calls a function for each item and keeps the keys
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\{map, run};

run(function () {
    echo json_encode(map(['x' => 3, 'y' => 1, 9 => 2], function (int $item) {
        Co::sleep(0.01 * $item);
        echo "$item\n";
        return $item * 10;
    })), "\n";
    echo json_encode(map([1, 50], function (int $item) {
        Co::sleep(0.01 * $item);
        return $item;
    }, 0.1)), "\n";
});
?>
--EXPECT--
1
2
3
{"x":30,"y":10,"9":20}
[1,null]
