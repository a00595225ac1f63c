--TEST--
acceptance: C11: parallel() and map()
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\map;
use function Swoole\Coroutine\parallel;

Swoole\Coroutine\run(function () {
    $start = Co::getElapsed();
    parallel(2, function () {
        Co::sleep(0.2);
        echo "done\n";
    });
    var_dump(intdiv(Co::getElapsed() - $start, 100));
    var_dump(map([2, 3, 4], function (int $n) {
        Co::sleep(0.1 / $n);
        return array_product(range(1, $n));
    }));
});
?>
--EXPECT--
done
done
int(2)
array(3) {
  [0]=>
  int(2)
  [1]=>
  int(6)
  [2]=>
  int(24)
}
