--TEST--
coroutines made by shutdown functions and destructors are unwound at the very end
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
class Late
{
    public function __destruct()
    {
        go(function () {
            try {
                Co::yield();
            } finally {
                echo "second unwound\n";
            }
        });
    }
}
$late = new Late;
register_shutdown_function(function () {
    go(function () {
        try {
            Co::sleep(5);
        } finally {
            echo "first unwound\n";
        }
    });
});
?>
--EXPECT--
first unwound
second unwound
