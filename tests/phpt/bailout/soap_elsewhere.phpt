--TEST--
a fatal error while another coroutine waits in a SOAP call is not made a fault of that call
--EXTENSIONS--
dom
soap
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
require __DIR__ . '/../inc/soap.inc';
register_shutdown_function(function () {
    try {
        (new SoapClient(null, ['location' => 'http://127.0.0.1:1/', 'uri' => 'urn:test']))->__soapCall('word', []);
    } catch (SoapFault $e) {
        echo "shutdown: {$e->getMessage()}\n";
    }
});
Co\run(function () {
    $client = new LateClient('one', 'word');
    go($client->ask(...));
    @trigger_error('an error', E_USER_ERROR);
});
?>
--EXPECTF--
one asks, SOAP 1.1

Fatal error: an error in %s on line %d
shutdown: Could not connect to host
