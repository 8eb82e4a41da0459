#include "ui/dialogs/preferencesdialog.h"

#include "ui/translation.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace socketlab::ui {
namespace {

QList<std::pair<QString, QVariant>> languageChoices()
{
    QList<std::pair<QString, QVariant>> choices{{PreferencesDialog::tr("As the system"), QString()}};
    for (const auto& code : availableLanguages())
        choices.append({languageName(code), code});
    return choices;
}

} // namespace

PreferencesDialog::PreferencesDialog(QWidget* parent) : QDialog(parent), m_form(new QFormLayout)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    const auto now = Preferences::load();
    m_form->setHorizontalSpacing(Theme::largeGap);
    m_form->setVerticalSpacing(Theme::gap);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_theme = addChoice("themeBox", tr("&Theme"),
                        {{tr("As the system"), static_cast<int>(Theme::Scheme::System)},
                         {tr("Light"), static_cast<int>(Theme::Scheme::Light)},
                         {tr("Dark"), static_cast<int>(Theme::Scheme::Dark)}},
                        static_cast<int>(now.scheme));
    QList<std::pair<QString, QVariant>> sizes{{tr("As the system"), 0}};
    for (const auto percent : {100, 125, 150, 200})
        sizes.append({tr("%1 %").arg(percent), percent});
    m_text = addChoice("textBox", tr("Te&xt size"), sizes, now.textPercent);
    m_animations = addChoice("animationsBox", tr("&Animations"), {{tr("As the system"), true}, {tr("Off"), false}},
                             now.allowsAnimations);
    m_language = addChoice("languageBox", tr("&Language"), languageChoices(), now.language);
    addNote(tr("Another language is spoken from the next start on."));
    m_sessions = addNumber("keptSessionsBox", tr("&Keep at most"), now.keptSessions, tr(" saved sessions"));
    m_gigabytes = addNumber("keptGigabytesBox", tr("t&hat take at most"), now.keptGigabytes, tr(" GB"));
    addNote(tr("The oldest ones are removed when the program starts."));
    m_welcome = new QCheckBox(tr("Show the &welcome at each start"), this);
    m_welcome->setObjectName(QStringLiteral("welcomeBox"));
    m_welcome->setChecked(now.showsWelcome);
    m_form->addRow(QString(), m_welcome);
    connect(m_welcome, &QCheckBox::toggled, this, &PreferencesDialog::keep);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, Theme::largeGap);
    column->setSpacing(Theme::largeGap);
    column->addLayout(m_form);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize); // also when the text grows
}

QComboBox* PreferencesDialog::addChoice(const char* name, const QString& label,
                                        const QList<std::pair<QString, QVariant>>& choices, const QVariant& chosen)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    for (const auto& [text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    m_form->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::keep);
    return box;
}

QSpinBox* PreferencesDialog::addNumber(const char* name, const QString& label, int value, const QString& suffix)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(1, 1000);
    box->setSuffix(suffix);
    box->setValue(value);
    m_form->addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, &PreferencesDialog::keep);
    return box;
}

void PreferencesDialog::addNote(const QString& text)
{
    auto* note = new QLabel(text, this);
    note->setFont(Theme::smallFont());
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    m_form->addRow(QString(), note);
}

void PreferencesDialog::keep()
{
    const Preferences wanted{
        .scheme = static_cast<Theme::Scheme>(m_theme->currentData().toInt()),
        .textPercent = m_text->currentData().toInt(),
        .allowsAnimations = m_animations->currentData().toBool(),
        .showsWelcome = m_welcome->isChecked(),
        .keptSessions = m_sessions->value(),
        .keptGigabytes = m_gigabytes->value(),
        .language = m_language->currentData().toString(),
    };
    const auto before = Preferences::load();
    wanted.save();
    const bool looksDifferent = wanted.scheme != before.scheme || wanted.textPercent != before.textPercent
        || wanted.allowsAnimations != before.allowsAnimations;
    if (looksDifferent)
        wanted.apply(*qApp);
}

} // namespace socketlab::ui
