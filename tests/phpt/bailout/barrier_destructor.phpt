--TEST--
a fatal error while a barrier lets go of the caller's reference: in the destructor of the barrier, and while that waits
--FILE--
<?php
use Swoole\Coroutine\Barrier;

class Fatal extends Barrier
{
    public function __destruct()
    {
        echo "destructor\n";
        @trigger_error('on purpose', E_USER_ERROR);
    }
}
class Slow extends Barrier
{
    public function __destruct()
    {
        Co::yield();
    }
}
register_shutdown_function(function () {
    echo "end\n";
});
go(function () {
    $slow = new Slow();
    Barrier::wait($slow);
    echo "not reached\n";
});
go(function () {
    $fatal = new Fatal();
    Barrier::wait($fatal);
    echo "not reached\n";
});
?>
--EXPECTF--
destructor

Fatal error: on purpose in %s on line %d
end
