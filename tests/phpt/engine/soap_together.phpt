--TEST--
SOAP calls that wait side by side keep their version, encoding and types, in whatever order they end
--EXTENSIONS--
dom
soap
--FILE--
<?php
require __DIR__ . '/../inc/soap.inc';
Co\run(function () {
    $latin = new LateClient('latin', "\u{e9}", ['encoding' => 'ISO-8859-1']);
    $new = new LateClient('new', "\u{e9}", ['soap_version' => SOAP_1_2]);
    $plain = new LateClient('plain', "\u{e9}");
    $calls = array_map(fn ($client) => go($client->ask(...)), [$latin, $new, $plain]);
    Co::resume($calls[0]);
    $calls[] = go($latin->ask(...));
    Co::resume($calls[2]);
    Co::resume($calls[1]);
    Co::resume($calls[3]);
});
?>
--EXPECT--
latin asks, SOAP 1.1
new asks, SOAP 1.2
plain asks, SOAP 1.1
latin is answered
latin: é, e9
latin asks, SOAP 1.1
plain is answered
plain: é, c3a9
new is answered
new: é, c3a9
latin is answered
latin: é, e9
