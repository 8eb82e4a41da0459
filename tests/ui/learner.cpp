#include "ui/learner.h"

#include "values/calltext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

namespace socketlab::tests {
namespace {

constexpr int limit = 30000; // milliseconds

// Nobody clicks what is not there yet, has not found its place yet, or cannot be pressed yet.
void click(QWidget& widget, QPoint place = {})
{
    const auto canBeClicked = [&] { return widget.isVisible() && widget.isEnabled() && !widget.size().isEmpty(); };
    QCoreApplication::processEvents(); // a layout that is still to be made
    QVERIFY(QTest::qWaitFor(canBeClicked, limit));
    QTest::mouseClick(&widget, Qt::LeftButton, {}, place.isNull() ? widget.rect().center() : place);
}

QFileDialog* exportDialog(BenchWindow& window)
{
    QFileDialog* dialog = nullptr;
    const bool hasOpened = QTest::qWaitFor(
        [&] { return (dialog = window.window().findChild<QFileDialog*>(QStringLiteral("exportDialog"))) != nullptr; },
        limit);
    return hasOpened ? dialog : nullptr;
}

} // namespace

void Learner::makeCall(const std::string& actor, const std::string& call)
{
    const auto words = splitWords(call);
    const auto* spec = findCallSpec(words.front().text);
    QVERIFY(spec);
    goToCallBar();
    choose(m_window.find<QComboBox>(QStringLiteral("actorBox")), QString::fromStdString(actor));
    choose(m_window.find<QComboBox>(QStringLiteral("callBox")), QString::fromStdString(words.front().text));
    for (std::size_t i = 0; i < spec->parameters.size() && i + 1 < words.size(); ++i)
        fill(spec->parameters[i], QString::fromStdString(words[i + 1].text));
    auto& make = m_window.find<QAbstractButton>(QStringLiteral("makeCallButton"));
    QTRY_VERIFY_WITH_TIMEOUT(make.isEnabled(), limit);
    pressMake();
}

void Learner::fill(const Parameter& parameter, const QString& text)
{
    const auto label = QString::fromUtf8(parameter.label.data(), static_cast<qsizetype>(parameter.label.size()));
    const auto isSocket = parameter.kind == ParameterKind::Socket;
    auto& editor = m_window.find<QWidget>(isSocket ? QStringLiteral("socketBox") : QStringLiteral("arg_%1").arg(label));
    if (auto* box = qobject_cast<QComboBox*>(&editor))
        choose(*box, text);
    else
        type(editor, text);
}

void MouseLearner::answer(std::size_t option)
{
    click(m_window.find<QAbstractButton>(QStringLiteral("predictOption%1").arg(option)));
    click(m_window.find<QAbstractButton>(QStringLiteral("predictButton")));
}

void MouseLearner::goOn()
{
    click(m_window.find<QAbstractButton>(QStringLiteral("nextButton")));
}

void MouseLearner::choose(QComboBox& box, const QString& text)
{
    QTRY_VERIFY_WITH_TIMEOUT(box.findText(text) >= 0, limit);
    click(box);
    auto& list = *box.view();
    QVERIFY(QTest::qWaitForWindowExposed(list.window(), limit));
    const auto place = list.visualRect(box.model()->index(box.findText(text), box.modelColumn())).center();
    // A list that has just opened under the mouse takes a click only after the mouse has moved.
    QTest::mouseMove(list.viewport(), place + QPoint(0, 40));
    QTest::mouseMove(list.viewport(), place);
    click(*list.viewport(), place);
    QTRY_COMPARE_WITH_TIMEOUT(box.currentText(), text, limit);
}

void MouseLearner::type(QWidget& field, const QString& text)
{
    click(field);
    QTest::keySequence(&field, QKeySequence::SelectAll);
    QTest::keyClicks(&field, text);
}

void MouseLearner::pressMake()
{
    click(m_window.find<QAbstractButton>(QStringLiteral("makeCallButton")));
}

void MouseLearner::exportTo(const QString& path)
{
    auto& bar = *m_window.window().menuBar();
    auto* file = bar.actions().constFirst();
    click(bar, bar.actionGeometry(file).center());
    QVERIFY(QTest::qWaitForWindowExposed(file->menu(), limit));
    auto& exporting = m_window.find<QAction>(QStringLiteral("exportAction"));
    click(*file->menu(), file->menu()->actionGeometry(&exporting).center());
    auto* dialog = exportDialog(m_window);
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog, limit));
    type(*dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), path);
    click(*dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save));
}

void KeyboardLearner::press(int key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

void KeyboardLearner::tabTo(QWidget& widget)
{
    constexpr int most = 100;
    for (int presses = 0; QApplication::focusWidget() != &widget && presses < most; ++presses)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &widget);
}

void KeyboardLearner::answer(std::size_t option)
{
    press(Qt::Key_1, Qt::ControlModifier);
    tabTo(m_window.find<QWidget>(QStringLiteral("predictOption0")));
    press(Qt::Key_Space);
    for (std::size_t i = 0; i < option; ++i)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
}

void KeyboardLearner::goOn()
{
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_Return);
}

void KeyboardLearner::goToCallBar()
{
    press(Qt::Key_2, Qt::ControlModifier);
}

void KeyboardLearner::choose(QComboBox& box, const QString& text)
{
    QTRY_VERIFY_WITH_TIMEOUT(box.findText(text) >= 0, limit);
    tabTo(box);
    press(Qt::Key_Home);
    for (int row = 0; box.currentText() != text && row < box.count(); ++row)
        press(Qt::Key_Down);
    QCOMPARE(box.currentText(), text);
}

void KeyboardLearner::type(QWidget& field, const QString& text)
{
    tabTo(field);
    QTest::keySequence(&field, QKeySequence::SelectAll);
    QTest::keyClicks(&field, text);
}

void KeyboardLearner::pressMake()
{
    press(Qt::Key_Return);
}

void KeyboardLearner::exportTo(const QString& path)
{
    press(Qt::Key_E, Qt::ControlModifier);
    auto* dialog = exportDialog(m_window);
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog, limit));
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), name, limit);
    QTest::keySequence(name, QKeySequence::SelectAll);
    QTest::keyClicks(name, path);
    QTest::keyClick(name, Qt::Key_Return);
}

} // namespace socketlab::tests
