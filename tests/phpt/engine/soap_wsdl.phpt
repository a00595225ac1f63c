--TEST--
clients that read the same WSDL while reading waits, one after the other; others go on
--EXTENSIONS--
dom
soap
--FILE--
<?php
require __DIR__ . '/../inc/soap.inc';
final class LateFile
{
    public const WSDL = <<<'XML'
        <?xml version="1.0"?>
        <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
            xmlns:tns="urn:test" xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:test">
          <message name="In"><part name="word" type="xsd:string"/></message>
          <message name="Out"><part name="result" type="xsd:string"/></message>
          <portType name="Port"><operation name="word"><input message="tns:In"/><output message="tns:Out"/></operation></portType>
          <binding name="Binding" type="tns:Port">
            <soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
            <operation name="word">
              <soap:operation soapAction="urn:test#word"/>
              <input><soap:body use="literal" namespace="urn:test"/></input>
              <output><soap:body use="literal" namespace="urn:test"/></output>
            </operation>
          </binding>
          <service name="Service"><port name="Port" binding="tns:Binding"><soap:address location="http://127.0.0.1/"/></port></service>
        </definitions>
        XML;
    public $context;
    private int $at = 0;

    public function stream_open(string $path): bool
    {
        echo "open\n";
        Co::yield();
        return true;
    }

    public function stream_read(int $length): string
    {
        $piece = substr(self::WSDL, $this->at, $length);
        $this->at += strlen($piece);
        return $piece;
    }

    public function stream_eof(): bool
    {
        return $this->at === strlen(self::WSDL);
    }

    public function stream_stat(): array
    {
        return [];
    }

    public function url_stat(): array
    {
        return ['size' => strlen(self::WSDL)];
    }
}
stream_wrapper_register('late', LateFile::class);
Co\run(function () {
    $readers = [];
    foreach (['a', 'b'] as $name) {
        $readers[] = go(function () use ($name) {
            $client = new SoapClient('late://wsdl', ['cache_wsdl' => WSDL_CACHE_MEMORY]);
            echo "$name: ", implode($client->__getFunctions()), "\n";
        });
    }
    $other = new LateClient('other', 'word');
    $id = go($other->ask(...));
    Co::resume($id);
    Co::resume($readers[0]);
});
?>
--EXPECT--
open
other asks, SOAP 1.1
other is answered
other: word, 776f7264
a: string word(string $word)
b: string word(string $word)
