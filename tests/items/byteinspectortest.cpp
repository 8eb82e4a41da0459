#include "items/inspectormodel.h"
#include "support/handmade.h"

namespace socketlab::tests {

using items::CallEnd;
using items::inspect;
using items::InspectedBytes;
using items::InspectorModel;

namespace {

Bytes hex(const char* pairs)
{
    const auto decoded = QByteArray::fromHex(pairs);
    return toBytes({decoded.constData(), static_cast<std::size_t>(decoded.size())});
}

QString valueOf(const InspectedBytes& bytes, const QString& name)
{
    for (const auto& reading : inspect(bytes))
        if (reading.name == name)
            return reading.littleEndian ? reading.value + QStringLiteral(" | ") + *reading.littleEndian : reading.value;
    return QStringLiteral("(no such reading)");
}

/// alice sends, bob receives; the model looks at what alice sent.
struct Looking : TwoTalking
{
    InspectorModel model{pump};

    Looking() { watch(model); }
    QString rowNamed(const QString& name)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, InspectorModel::Name).data().toString() == name)
                return model.index(row, InspectorModel::Value).data().toString();
        return {};
    }
};

} // namespace

class ByteInspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void reading_ofKnownBytes_isExact_data();
    void reading_ofKnownBytes_isExact();
    void utf8_ofAByte_saysWhichPartOfWhichCharacter_data();
    void utf8_ofAByte_saysWhichPartOfWhichCharacter();
    void callEndsInsideACharacter_isNews_data();
    void callEndsInsideACharacter_isNews();
    void unknownByte_hasNoReading();
    void rows_areTheSameForAnyBytes();
    void model_recvSplitsACharacter_saysWhose();
    void model_bytesArrive_rowsChange();
    void model_lookAway_isEmpty();
};

void ByteInspectorTest::reading_ofKnownBytes_isExact_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* bytes, const char* name, const char* value) {
        QTest::addRow("%s as %s", bytes, name)
            << QByteArray(bytes) << QString::fromUtf8(name) << QString::fromUtf8(value);
    };
    row("69", "byte", "0x69 = 105");
    row("69", "bits", "0110 1001");
    row("69", "Latin-1", "i");
    row("20", "Latin-1", "space");
    row("e9", "Latin-1", "é");
    row("1b", "Latin-1", "\\x1b");
    row("ff", "int8", "-1");
    row("0005", "uint16", "5 | 1280");
    row("ff00", "int16", "-256 | 255");
    row("ff00", "hex16", "0xff00 | 0x00ff");
    row("00", "uint16", "— | —");
    row("00000005", "uint32", "5 | 83886080");
    row("80000000", "int32", "-2147483648 | 128");
    row("80000000", "hex32", "0x80000000 | 0x00000080");
    row("ffffffffffffffff", "uint64", "18446744073709551615 | 18446744073709551615");
    row("ffffffffffffffff", "int64", "-1 | -1");
    row("0000000000000001", "hex64", "0x0000000000000001 | 0x0100000000000000");
    row("00000000000001", "hex64", "— | —");
    row("3f800000", "float", "1 | 4.6006e-41");
    row("3dcccccd", "float", "0.1 | -429492130");
    row("7fc00000", "float", "nan | 6.9055e-41");
    row("3ff0000000000000", "double", "1 | 3.03865e-319");
    row("3fb999999999999a", "double", "0.1 | -1.5423487136675799e-180");
    row("00e9", "UTF-16", "é | \\ue900");
    row("d83d", "UTF-16", "half of a pair | 㷘");
    row("00000000", "time32", "1970-01-01T00:00:00Z | 1970-01-01T00:00:00Z");
    row("7fffffff", "time32", "2038-01-19T03:14:07Z | —");
    row("0000000080000000", "time64", "2038-01-19T03:14:08Z | —");
}

void ByteInspectorTest::reading_ofKnownBytes_isExact()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QTEST(valueOf({.before = {}, .from = hex(bytes.constData()), .ends = {}}, name), "value");
}

void ByteInspectorTest::utf8_ofAByte_saysWhichPartOfWhichCharacter_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const char* before, const char* from, const char* value) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(from) << QString::fromUtf8(value);
    };
    row("ASCII", "c3a9", "69", "i  U+0069");
    row("line feed", "", "0a", "\\x0a  U+000A");
    row("first of two", "", "c3a9", "é  U+00E9, byte 1 of 2");
    row("second of two", "c3", "a9", "é  U+00E9, byte 2 of 2");
    row("third of three", "e282", "ac69", "€  U+20AC, byte 3 of 3");
    row("fourth of four", "f09f98", "80", "😀  U+1F600, byte 4 of 4");
    row("rest not here", "", "e282", "byte 1 of 3; the rest is not here");
    row("second, rest not here", "e2", "82", "byte 2 of 3; the rest is not here");
    row("broken off", "", "e24182", "no part of a character");
    row("continuation alone", "41", "a9", "no part of a character");
    row("continuation too many", "c3a9", "a9", "no part of a character");
    row("overlong", "", "c0af", "no part of a character");
    row("surrogate", "", "eda080", "no part of a character");
    row("never UTF-8", "", "ff", "no part of a character");
    row("turns the writing", "", "e280ae", "\\u202e  U+202E, byte 1 of 3");
}

void ByteInspectorTest::utf8_ofAByte_saysWhichPartOfWhichCharacter()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, from);
    QTEST(valueOf({.before = hex(before.constData()), .from = hex(from.constData()), .ends = {}},
                  QStringLiteral("UTF-8")),
          "value");
}

void ByteInspectorTest::callEndsInsideACharacter_isNews_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("value");
    const auto inside = QStringLiteral("bob's recv ended inside é, after 1 of its 2 bytes");
    const auto none = QStringLiteral("no call ends inside of it");
    QTest::newRow("after the first") << QByteArray() << QByteArray("c3a9") << 1 << inside;
    QTest::newRow("seen from the second") << QByteArray("c3") << QByteArray("a9") << 0 << inside;
    QTest::newRow("after it") << QByteArray() << QByteArray("c3a9") << 2 << none;
    QTest::newRow("before it") << QByteArray() << QByteArray("c3a9") << 0 << none;
    QTest::newRow("half of it came") << QByteArray() << QByteArray("c3") << 1
                                     << QStringLiteral(
                                            "bob's recv ended inside this character, after 1 of its 2 bytes");
}

void ByteInspectorTest::callEndsInsideACharacter_isNews()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, from);
    QFETCH(const int, end);
    const InspectedBytes bytes{.before = hex(before.constData()),
                               .from = hex(from.constData()),
                               .ends = {CallEnd{end, QStringLiteral("bob's recv")}}};
    QTEST(valueOf(bytes, QStringLiteral("split")), "value");
    const auto readings = inspect(bytes);
    QCOMPARE(std::ranges::any_of(readings, &items::Reading::isNews),
             valueOf(bytes, QStringLiteral("split")).contains(QStringLiteral("inside ")) && end != 2
                 && !(end == 0 && before.isEmpty()));
}

void ByteInspectorTest::unknownByte_hasNoReading()
{
    QVERIFY(inspect({.before = hex("c3"), .from = {}, .ends = {}}).empty());
}

void ByteInspectorTest::rows_areTheSameForAnyBytes()
{
    const auto names = [](const Bytes& bytes) {
        QStringList found;
        for (const auto& reading : inspect({.before = {}, .from = bytes, .ends = {}}))
            found += reading.name;
        return found;
    };
    QCOMPARE(names(hex("ff")), names(hex("0011223344556677")));
}

void ByteInspectorTest::model_recvSplitsACharacter_saysWhose()
{
    Looking lab;
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "x\xc3\xa9"), lab.a, {}, 3);
    lab.finishRecv(lab.beginRecv(lab.bob, lab.b, 2), lab.b, {}, "x\xc3");
    QVERIFY(lab.settle());
    lab.model.lookAt(*lab.pump.state().socket(lab.a)->outgoing, StreamOffset{2});
    QCOMPARE(lab.rowNamed(QStringLiteral("UTF-8")), QStringLiteral("é  U+00E9, byte 2 of 2"));
    QCOMPARE(lab.rowNamed(QStringLiteral("split")),
             QStringLiteral("bob's recv (call 4) ended inside é, after 1 of its 2 bytes"));
}

void ByteInspectorTest::model_bytesArrive_rowsChange()
{
    Looking lab;
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "\xc3"), lab.a, {}, 1);
    QVERIFY(lab.settle());
    const auto stream = *lab.pump.state().socket(lab.a)->outgoing;
    lab.model.lookAt(stream, {});
    QCOMPARE(lab.rowNamed(QStringLiteral("UTF-8")), QStringLiteral("byte 1 of 2; the rest is not here"));
    const auto before = lab.pump.moment();
    lab.finishSend(lab.beginSend(lab.alice, lab.a, StreamOffset{1}, "\xa9"), lab.a, StreamOffset{1}, 1);
    QVERIFY(lab.settle());
    QCOMPARE(lab.rowNamed(QStringLiteral("split")),
             QStringLiteral("alice's send (call 3) ended inside é, after 1 of its 2 bytes"));
    lab.pump.goTo(before);
    QCOMPARE(lab.rowNamed(QStringLiteral("UTF-8")), QStringLiteral("byte 1 of 2; the rest is not here"));
    lab.pump.goTo(0);
    QCOMPARE(lab.model.rowCount(), 0);
}

void ByteInspectorTest::model_lookAway_isEmpty()
{
    Looking lab;
    lab.finishSend(lab.beginSend(lab.alice, lab.a, {}, "hi"), lab.a, {}, 2);
    QVERIFY(lab.settle());
    lab.model.lookAt(*lab.pump.state().socket(lab.a)->outgoing, {});
    QVERIFY(lab.model.rowCount() > 15);
    lab.model.lookAway();
    QCOMPARE(lab.model.rowCount(), 0);
}

} // namespace socketlab::tests

QTEST_GUILESS_MAIN(socketlab::tests::ByteInspectorTest)
#include "byteinspectortest.moc"
