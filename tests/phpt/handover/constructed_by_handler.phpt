--TEST--
wsco.handover_socket: an error handler that constructs the server which is being constructed
--INI--
wsco.handover_socket=relative
--FILE--
<?php
set_error_handler(function (int $level, string $text) {
    echo $text, "\n";
    foreach (debug_backtrace(DEBUG_BACKTRACE_PROVIDE_OBJECT) as $frame) {
        ($frame['object'] ?? null)?->__construct('127.0.0.1', 0);
    }
    return true;
});
try {
    $server = new Co\Http\Server('127.0.0.1', 0);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
Co\run(function () {
    $server = new Co\Server('127.0.0.1', 0);
    Co\go(fn () => $server->shutdown());
    echo $server->port > 0 ? "another one listens\n" : '';
});
?>
--EXPECTF--
%Swsco.handover_socket: nothing is taken over: Invalid argument
The server has been constructed already
another one listens
