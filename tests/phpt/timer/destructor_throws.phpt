--TEST--
A destructor that throws when a timer is cleared throws out of clear()
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
use Swoole\Timer;

class Thrower
{
    public function __destruct()
    {
        throw new Exception('from the destructor');
    }
}

Co\run(function () {
    $id = Timer::tick(10, fn () => 1, new Thrower());
    try {
        Timer::clear($id);
    } catch (Exception $exception) {
        echo $exception->getMessage(), "\n";
    }
    var_dump(Timer::exists($id));
});
?>
--EXPECT--
from the destructor
bool(false)
