--TEST--
functions: getReasonPhrases() has all of them by status code
--FILE--
<?php
use Swoole\Http\Status;

$phrases = Status::getReasonPhrases();
echo count($phrases) > 50 ? 'many' : 'few', ", from ", array_key_first($phrases), ' to ', array_key_last($phrases), "\n";
foreach ($phrases as $code => $phrase) {
    if (Status::getReasonPhrase($code) !== $phrase) {
        echo "$code $phrase\n";
    }
}
?>
--EXPECT--
many, from 100 to 511
