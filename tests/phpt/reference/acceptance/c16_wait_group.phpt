--TEST--
acceptance: C16: a WaitGroup waits for two coroutines that write into one result
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine;
use Swoole\Coroutine\WaitGroup;

Coroutine\run(function () {
    $group = new WaitGroup();
    $result = [];
    foreach (['first' => 0.3, 'second' => 0.2] as $name => $time) {
        $group->add();
        Coroutine::create(function () use ($group, &$result, $name, $time) {
            Coroutine::sleep($time);
            $result[$name] = "page of $name";
            $group->done();
        });
    }
    $group->wait();
    print_r($result);
});
?>
--EXPECT--
Array
(
    [second] => page of second
    [first] => page of first
)
