--TEST--
Coroutine::set(): the destructor of an old value calls it again
--FILE--
<?php
ini_set('error_reporting', E_ALL & ~E_WARNING); // of unknown options
class Again
{
    public function __destruct()
    {
        $more = [];
        for ($i = 0; $i < 200; $i++) {
            $more["k$i"] = $i;
        }
        Co::set($more);
    }
}
Co::set(['x' => new Again]);
Co::set(['x' => 1]);
$options = Co::getOptions();
var_dump($options['x'], $options['k199'], count($options));
?>
--EXPECT--
int(1)
int(199)
int(201)
