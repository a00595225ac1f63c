--TEST--
a fatal error inside a SOAP call that ext/soap makes a fault leaves no count behind
--EXTENSIONS--
dom
soap
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
require __DIR__ . '/../inc/soap.inc';
final class Failing extends SoapClient
{
    public function __doRequest($request, $location, $action, $version, $oneWay = false): ?string
    {
        Co::sleep(0.001);
        return parent::__doRequest($request, 'http://127.0.0.1:1/', $action, $version) ?? @trigger_error('an error', E_USER_ERROR);
    }
}
Co\run(function () {
    $one = new LateClient('one', 'word');
    $id = go($one->ask(...));
    $failing = new Failing(null, ['location' => 'http://127.0.0.1/', 'uri' => 'urn:test']);
    for ($n = 0; $n < 2; $n++) {
        try {
            $failing->__soapCall('word', []);
        } catch (SoapFault $e) {
            echo $e->getMessage(), "\n";
        }
    }
    Co::resume($id);
    $id = go($one->ask(...));
    Co::resume($id);
});
?>
--EXPECT--
one asks, SOAP 1.1
an error
an error
one is answered
one: word, 776f7264
one asks, SOAP 1.1
one is answered
one: word, 776f7264
