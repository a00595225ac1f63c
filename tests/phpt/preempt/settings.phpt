--TEST--
preemption is off by default, can be switched at any time, and a coroutine can exempt itself
--FILE--
<?php
/** Is another coroutine let in while this one is busy for 40 ms? */
function preempted(): bool
{
    $ran = false;
    go(function () use (&$ran) {
        Co::sleep(0.001);
        $ran = true;
    });
    for ($end = hrtime(true) + 40e6; hrtime(true) < $end && !$ran;);
    return $ran;
}

/** The same, but waits until one is. */
function wait_preempted(): bool
{
    while (!preempted());
    return true;
}

Co\run(function () {
    echo 'by default: ';
    var_dump(preempted());
    Co::set(['enable_preemptive_scheduler' => true]);
    echo 'set: ';
    var_dump(wait_preempted());

    echo "== exempt\n";
    var_dump(Co::disableScheduler(), Co::disableScheduler(), preempted());
    $other = go(fn () => print('another is not: ' . (wait_preempted() ? "yes\n" : "no\n")));
    Co::join([$other]);
    var_dump(Co::enableScheduler(), Co::enableScheduler(), wait_preempted());

    echo "== off\n";
    Co::set(['enable_preemptive_scheduler' => false]);
    var_dump(preempted());
    ini_set('swoole.enable_preemptive_scheduler', '1');
    var_dump(wait_preempted());
    ini_restore('swoole.enable_preemptive_scheduler');
    var_dump(preempted());
    Co::set(['enable_preemptive_scheduler' => true]);
    for ($i = 0; $i < 100; $i++) {
        Co::set(['enable_preemptive_scheduler' => $i % 2 === 0]);
    }
    var_dump(preempted());
});
echo "== outside\n";
var_dump(Co::disableScheduler(), Co::enableScheduler());
ini_set('swoole.enable_preemptive_scheduler', '1');
Co\run(fn () => var_dump(wait_preempted()));
?>
--EXPECT--
by default: bool(false)
set: bool(true)
== exempt
bool(true)
bool(false)
bool(false)
another is not: yes
bool(true)
bool(false)
bool(true)
== off
bool(false)
bool(true)
bool(false)
bool(false)
== outside
bool(false)
bool(false)
bool(true)
