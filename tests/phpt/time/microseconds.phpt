--TEST--
Sleeps, time-outs and ticks end at the microsecond that was asked for, in the order of time
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\{Channel, System};
use Swoole\Timer;

Co::set(['log_date_with_microseconds' => true, 'log_date_format' => '%H:%M:%S']);

/** The log has the time of the clock that stands still. */
function tell(string $what): void
{
    swoole_error_log(SWOOLE_LOG_WARNING, $what);
}

Co\run(function () {
    tell('begin');
    Co::sleep(0.0005);
    tell('sleep(0.0005)');
    Co::sleep(0.005);
    tell('sleep(0.005)');
    Co::usleep(1);
    tell('usleep(1)');
    System::sleep(0.000499);
    tell('System::sleep(0.000499)');
});
Co\run(function () {
    go(fn () => Co::sleep(0.0007) && tell('700 us'));
    go(fn () => Co::usleep(200) && tell('200 us'));
    go(fn () => Co::usleep(201) && tell('201 us'));
    go(fn () => (new Channel())->pop(0.00065) || tell('pop(0.00065)'));
    Timer::after(1, fn () => tell('after(1)'));
    $ticks = 0;
    Timer::tick(1, function ($id) use (&$ticks) {
        Co::usleep(300);
        tell('tick(1), and 300 us');
        ++$ticks < 2 or Timer::clear($id);
    });
});
?>
--EXPECTF--
[00:00:00 <.000000> %c%d.0]	WARNING	begin
[00:00:00 <.000500> %c%d.0]	WARNING	sleep(0.0005)
[00:00:00 <.005500> %c%d.0]	WARNING	sleep(0.005)
[00:00:00 <.005501> %c%d.0]	WARNING	usleep(1)
[00:00:00 <.006000> %c%d.0]	WARNING	System::sleep(0.000499)
[00:00:00 <.006200> %c%d.0]	WARNING	200 us
[00:00:00 <.006201> %c%d.0]	WARNING	201 us
[00:00:00 <.006650> %c%d.0]	WARNING	pop(0.00065)
[00:00:00 <.006700> %c%d.0]	WARNING	700 us
[00:00:00 <.007000> %c%d.0]	WARNING	after(1)
[00:00:00 <.007300> %c%d.0]	WARNING	tick(1), and 300 us
[00:00:00 <.008300> %c%d.0]	WARNING	tick(1), and 300 us
