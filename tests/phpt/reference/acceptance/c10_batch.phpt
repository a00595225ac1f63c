--TEST--
acceptance: C10: batch() with keys and a limit of 0.1 s; what is slow is null
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\batch;

Swoole\Coroutine\run(function () {
    var_dump(batch([
        'fast' => fn () => 'at once',
        'slow' => fn () => Co::sleep(10) ? 'too late' : null,
        'waits' => function () {
            Co::sleep(0.05);
            return 42;
        },
        7 => fn () => null,
    ], 0.1));
});
?>
--EXPECT--
array(4) {
  ["fast"]=>
  string(7) "at once"
  ["slow"]=>
  NULL
  ["waits"]=>
  int(42)
  [7]=>
  NULL
}
