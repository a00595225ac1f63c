--TEST--
cycles through channels, contexts, Fibers, generators, timers, defers, servers are garbage; what a waiting coroutine holds is not
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Coroutine\{Barrier, Channel, Http\Server, Scheduler};
use Swoole\Timer;

$weak = [];
function watch(string $what, object $object): object
{
    $GLOBALS['weak'][$what] = WeakReference::create($object);
    return $object;
}

Co\run(function () {
    global $weak;
    $o = watch('channel', new stdClass());
    $o->channel = new Channel();
    $o->channel->push($o);
    go(function () {
        $o = watch('context', new stdClass());
        $o->context = Co::getContext();
        $o->context['o'] = $o;
    });
    $o = watch('Fiber', new stdClass());
    $o->fiber = new Fiber(function () use ($o) {
        Fiber::suspend();
    });
    $o->fiber->start();
    $o = watch('generator that has waited', new stdClass());
    $o->generator = (function () use ($o) {
        Co::sleep(0.001);
        yield $o;
    })();
    $o->generator->current();
    $o = new stdClass();
    $o->self = $o;
    $o->barrier = watch('barrier', Barrier::make());
    $o = watch('scheduler', new Scheduler());
    $o->add(fn () => $o);
    $o = watch('server', new Server('127.0.0.1'));
    $o->handle('/', fn () => $o);
    go(function () {
        $o = watch('defer', new stdClass());
        $o->defer = fn () => $o;
        defer($o->defer);
    });
    $o = watch('cleared timer', new stdClass());
    $o->do = fn () => $o;
    $o->timer = Timer::after(1000, $o->do);
    Timer::clear($o->timer);
    $o = watch('timer that has been', new stdClass());
    $o->do = fn () => $o;
    Timer::after(1, $o->do);
    $o = watch('timer to come', new stdClass());
    $o->do = fn () => $o;
    Timer::after(1000, $o->do);
    unset($o);
    $id = go(function () {
        $o = watch('held by one that waits', new stdClass());
        $o->self = $o;
        Co::yield();
        echo $o->self === $o ? "it goes on with it\n" : '';
    });
    Co::sleep(0.1);
    // One collection calls destructors, the next frees.
    gc_collect_cycles();
    gc_collect_cycles();
    foreach ($weak as $what => $reference) {
        echo $what, $reference->get() === null ? ": gone\n" : ": there\n";
    }
    Co::resume($id);
});
?>
--EXPECT--
channel: gone
context: gone
Fiber: gone
generator that has waited: gone
barrier: gone
scheduler: gone
server: gone
defer: gone
cleared timer: gone
timer that has been: gone
timer to come: there
held by one that waits: there
it goes on with it
