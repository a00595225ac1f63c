--TEST--
sleep(), usleep(), time_nanosleep(), time_sleep_until(): others run meanwhile, for as long as asked
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
$begin = microtime(true);
Co\run(function () {
    $ways = [
        'sleep(3)' => fn () => sleep(3),
        'usleep(2000000)' => fn () => usleep(2000000),
        'time_nanosleep(1, 500000000)' => fn () => time_nanosleep(1, 500000000),
        'time_nanosleep(0, 1)' => fn () => time_nanosleep(0, 1),
        'time_sleep_until()' => fn () => time_sleep_until(microtime(true) + 86400 * 30),
        'usleep(40)' => fn () => usleep(40),
        'usleep(0)' => fn () => usleep(0),
        'sleep(0)' => fn () => sleep(0),
    ];
    foreach ($ways as $name => $way) {
        go(function () use ($name, $way) {
            $result = $way();
            echo sprintf('%-28s', $name), ' ', var_export($result, true), ' after ', round(Co::getElapsed() / 1000), " s\n";
        });
    }
    echo "all wait\n";
});
var_dump(microtime(true) - $begin < 86400);
?>
--EXPECT--
all wait
usleep(0)                    NULL after 0 s
sleep(0)                     0 after 0 s
time_nanosleep(0, 1)         true after 0 s
usleep(40)                   NULL after 0 s
time_nanosleep(1, 500000000) true after 2 s
usleep(2000000)              NULL after 2 s
sleep(3)                     0 after 3 s
time_sleep_until()           true after 2592000 s
bool(true)
