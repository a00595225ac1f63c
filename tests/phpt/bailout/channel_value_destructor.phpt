--TEST--
a fatal error in the destructor of a value that ends with its channel: the memory of the queue comes back
--FILE--
<?php
class Value
{
    public function __destruct()
    {
        @trigger_error('on purpose', E_USER_ERROR);
    }
}
register_shutdown_function(function () {
    echo "end\n";
});
Co\run(function () {
    $channel = new Chan(3);
    $channel->push(new Value());
    $channel->push('kept');
    $channel = null;
    echo "not reached\n";
});
?>
--EXPECTF--
Fatal error: on purpose in %s on line %d
end
