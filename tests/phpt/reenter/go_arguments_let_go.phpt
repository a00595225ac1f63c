--TEST--
a coroutine that lets go of an argument was the last to hold it
--FILE--
<?php
class Tells
{
    public function __destruct()
    {
        echo "gone\n";
    }
}
Co\run(function () {
    go(function (Tells $tells) {
        unset($tells);
        echo "unset\n";
        Co::sleep(0.01);
    }, new Tells);
    Co::sleep(0.001);
    echo "end\n";
});
?>
--EXPECT--
unset
gone
end
