--TEST--
coroutine: batch() gives null for what is not done in time, and that goes on
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use function Swoole\Coroutine\{batch, run};

run(function () {
    $slow = function () {
        Co::sleep(0.3);
        echo "slow ends\n";
        return 'late';
    };
    echo json_encode(batch(['quick' => fn () => 1, 'slow' => $slow], 0.1)), ' ', swoole_last_error(), "\n";
});
?>
--EXPECT--
{"quick":1,"slow":null} 10018
slow ends
