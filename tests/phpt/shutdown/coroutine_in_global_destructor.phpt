--TEST--
a destructor at the very end starts a coroutine
--FILE--
<?php
class Late
{
    public function __destruct()
    {
        go(function () {
            echo "runs\n";
            Co::sleep(0.001);
            echo "never\n";
        });
        echo "destructor ends\n";
    }
}
$late = new Late;
?>
--EXPECT--
runs
destructor ends
