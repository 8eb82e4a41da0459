#include "ui/panels/argumentfield.h"

#include "items/plaintext.h"
#include "items/typedaddress.h"
#include "ui/panels/choices.h"
#include "ui/panels/datafield.h"
#include "values/calltext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace socketlab::ui {

using items::SocketsModel;

namespace {

QString fromText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The words above a field. Their keys differ from those of the menus and of the fields they can stand beside.
QString labelOf(ParameterKind kind, std::string_view label)
{
    switch (kind) {
    case ParameterKind::Socket: return ArgumentField::tr("Soc&ket");
    case ParameterKind::NewSocket: return ArgumentField::tr("Ne&w name");
    case ParameterKind::OwnedSocket: return ArgumentField::tr("New name of the %1").arg(fromText(label));
    case ParameterKind::Address: return ArgumentField::tr("A&ddress");
    case ParameterKind::Target: return ArgumentField::tr("&To");
    case ParameterKind::Size: return ArgumentField::tr("Si&ze");
    case ParameterKind::Count: return label == "backlog" ? ArgumentField::tr("Backlo&g") : fromText(label);
    case ParameterKind::Data: return ArgumentField::tr("&Data");
    case ParameterKind::Half: return ArgumentField::tr("Wh&ich half");
    case ParameterKind::Milliseconds: return ArgumentField::tr("T&ime");
    case ParameterKind::Host: return ArgumentField::tr("Hos&t");
    default: return fromText(label);
    }
}

QString objectNameOf(const Parameter& parameter)
{
    return QStringLiteral("arg_") + fromText(parameter.label);
}

Argument asTyped(const QString& text)
{
    return {text, text};
}

/// A whole number: how many bytes, how many may wait.
class NumberField : public ArgumentField
{
public:
    NumberField(const Parameter& parameter, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_spin(*new QSpinBox(this))
    {
        m_spin.setRange(0, parameter.kind == ParameterKind::Size ? static_cast<int>(maxDataSize) : INT32_MAX);
        m_spin.setValue(fromText(parameter.standard).toInt());
        add(m_spin, objectNameOf(parameter), fromText(parameter.label));
        m_spin.setFixedWidth(m_spin.fontMetrics().horizontalAdvance(QStringLiteral("00000000")) + 44);
        connect(&m_spin, &QSpinBox::valueChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override { return asTyped(QString::number(m_spin.value())); }

private:
    QSpinBox& m_spin;
};

/// One word, which the reader of statements judges: an address, a time, alice.a.
class WordField : public ArgumentField
{
public:
    WordField(const Parameter& parameter, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_line(*new QLineEdit(fromText(parameter.standard), this))
        , m_label(fromText(parameter.label))
        , m_kind(parameter.kind)
    {
        m_line.setPlaceholderText(placeholderOf(parameter.kind));
        add(m_line, objectNameOf(parameter), m_label);
        connect(&m_line, &QLineEdit::textChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override
    {
        const auto word = m_line.text().trimmed();
        if (word.isEmpty())
            return std::unexpected(tr("The %1 is missing.").arg(m_label));
        if (word.contains(u' '))
            return std::unexpected(tr("The %1 is a single word.").arg(m_label));
        if (const auto problem = problemOf(word); !problem.isEmpty())
            return std::unexpected(problem);
        return asTyped(items::plainText(word.toStdString()));
    }

private:
    QString problemOf(const QString& word) const
    {
        if (m_kind == ParameterKind::Address)
            return items::problemOfAddress(word);
        return m_kind == ParameterKind::Host ? items::problemOfHost(word) : QString();
    }

    static QString placeholderOf(ParameterKind kind)
    {
        switch (kind) {
        case ParameterKind::Address: return QStringLiteral("127.0.0.1:0");
        case ParameterKind::Host: return QStringLiteral("localhost");
        case ParameterKind::Change: return QStringLiteral("+1");
        case ParameterKind::Milliseconds: return QStringLiteral("200ms");
        case ParameterKind::OwnedSocket: return QStringLiteral("alice.a");
        default: return {};
        }
    }

    QLineEdit& m_line;
    QString m_label;
    ParameterKind m_kind;
};

/// Several words, which the reader of statements judges: an option, a framing rule, lists, another call.
class WordsField : public ArgumentField
{
public:
    WordsField(const Parameter& parameter, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_line(*new QLineEdit(this))
        , m_label(fromText(parameter.label))
    {
        const auto example = exampleOf(parameter.label);
        m_line.setPlaceholderText(example);
        m_line.setToolTip(tr("As in: %1").arg(example));
        add(m_line, objectNameOf(parameter), m_label);
        m_line.setMinimumWidth(m_line.fontMetrics().averageCharWidth() * (static_cast<int>(example.size()) + 6));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(&m_line, &QLineEdit::textChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override
    {
        const auto words = m_line.text().simplified();
        if (words.isEmpty())
            return std::unexpected(tr("The %1 is missing, as in: %2").arg(m_label, m_line.placeholderText()));
        return asTyped(items::plainText(words.toStdString()));
    }

private:
    static QString exampleOf(std::string_view label)
    {
        if (label == "lists")
            return QStringLiteral("R{a b} W{c} X{}");
        if (label == "option")
            return QStringLiteral("nodelay on");
        if (label == "rule")
            return QStringLiteral(R"(until "\n")");
        if (label == "value")
            return QStringLiteral("u16 net 1");
        if (label == "bytes")
            return QStringLiteral("u16 net 00 01");
        if (label == "wish")
            return QStringLiteral("rtt pipe 1000");
        return QStringLiteral("recv a");
    }

    QLineEdit& m_line;
    QString m_label;
};

/// One of a few words that the call knows. What has no standard is not chosen for its user.
class OptionField : public ArgumentField
{
public:
    OptionField(const Parameter& parameter, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_box(*new QComboBox(this))
        , m_label(fromText(parameter.label))
    {
        m_box.setPlaceholderText(tr("choose…"));
        for (const auto choice : parameter.choices)
            m_box.addItem(fromText(choice));
        m_box.setCurrentIndex(m_box.findText(fromText(parameter.standard)));
        m_box.setMinimumContentsLength(7);
        add(m_box, objectNameOf(parameter), m_label);
        connect(&m_box, &QComboBox::currentIndexChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override
    {
        if (m_box.currentIndex() >= 0)
            return asTyped(m_box.currentText());
        QStringList choices;
        for (int row = 0; row < m_box.count(); ++row)
            choices += m_box.itemText(row);
        return std::unexpected(tr("Choose the %1: %2.").arg(m_label, choices.join(QStringLiteral(", "))));
    }

private:
    QComboBox& m_box;
    QString m_label;
};

/// An actor to whom something is done.
class ActorField : public ArgumentField
{
public:
    ActorField(const Parameter& parameter, items::ActorsModel& actors, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_box(*new QComboBox(this))
    {
        const auto isNoWorld = [&actors](ActorId actor) {
            return !actors.index(actors.rowOf(actor), 0).data(items::ActorsModel::IsWorldRole).toBool();
        };
        m_box.setPlaceholderText(tr("choose…"));
        chooseFrom(m_box, *new ActorChoices(actors, isNoWorld, &m_box), items::ActorsModel::ActorIdRole);
        m_box.setCurrentIndex(-1); // nobody by mere order
        m_box.setMinimumContentsLength(7);
        fitToChoices(m_box);
        add(m_box, objectNameOf(parameter), tr("actor to whom it is done"));
        connect(&m_box, &QComboBox::currentIndexChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override
    {
        if (m_box.currentIndex() < 0)
            return std::unexpected(tr("Choose the actor to whom it is done."));
        return asTyped(m_box.currentText());
    }

private:
    QComboBox& m_box;
};

/// The name for a new socket. Suggests a free one: the actor's initial, or the next letter that is free.
class NameField : public ArgumentField
{
public:
    NameField(const Parameter& parameter, SocketsModel& sockets, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_sockets(sockets)
        , m_line(*new QLineEdit(this))
    {
        add(m_line, objectNameOf(parameter), tr("name of the new socket"));
        m_line.setFixedWidth(m_line.fontMetrics().horizontalAdvance(u'm') * 7 + 24);
        connect(&m_line, &QLineEdit::textEdited, this, [this] { m_isTyped = true; });
        connect(&m_line, &QLineEdit::textChanged, this, &ArgumentField::changed);
        connect(&sockets, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex&, int first, int last) { suggestWhereTaken(first, last); });
    }

    void setActor(ActorId, const QString& name) override
    {
        m_initial = name.left(1).toLower();
        if (!m_isTyped)
            suggest();
    }

    std::expected<Argument, QString> argument() const override
    {
        const auto name = m_line.text().trimmed();
        if (name.isEmpty())
            return std::unexpected(tr("The new socket needs a name."));
        if (!isName(name.toStdString()))
            return std::unexpected(tr("A name is a letter, then letters, digits, _ or -."));
        return asTyped(name);
    }

private:
    bool isTaken(const QString& name) const
    {
        return !m_sockets.match(m_sockets.index(0, 0), SocketsModel::NameRole, name, 1, Qt::MatchExactly).isEmpty();
    }

    void suggestWhereTaken(int first, int last)
    {
        for (int row = first; row <= last; ++row)
            if (m_sockets.index(row, 0).data(SocketsModel::NameRole) == m_line.text())
                return suggest();
    }

    void suggest()
    {
        m_isTyped = false;
        QStringList names{m_initial};
        for (char letter = 'a'; letter <= 'z'; ++letter)
            names += QString(QLatin1Char(letter));
        const auto isFree = [this](const QString& name) { return isName(name.toStdString()) && !isTaken(name); };
        const auto free = std::ranges::find_if(names, isFree);
        m_line.setText(free == names.end() ? QStringLiteral("s%1").arg(m_sockets.rowCount() + 1) : *free);
    }

    SocketsModel& m_sockets;
    QLineEdit& m_line;
    QString m_initial;
    bool m_isTyped = false;
};

/// Whom to call: a server socket of the lab, or any HOST:PORT.
class TargetField : public ArgumentField
{
public:
    TargetField(const Parameter& parameter, SocketsModel& sockets, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_box(*new QComboBox(this))
    {
        m_box.setEditable(true);
        m_box.setCompleter(nullptr);
        m_box.setInsertPolicy(QComboBox::NoInsert);
        m_box.setModel(new SocketChoices(sockets, SocketChoices::Which::Listeners, &m_box));
        m_box.lineEdit()->setPlaceholderText(tr("127.0.0.1:8080"));
        add(m_box, objectNameOf(parameter), tr("server socket, or host and port"));
        m_box.setMinimumContentsLength(15);
        connect(&m_box, &QComboBox::editTextChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override
    {
        const auto target = m_box.currentText().trimmed();
        if (target.isEmpty())
            return std::unexpected(tr("Whom to call? Choose a server socket, or write HOST:PORT."));
        if (target.contains(u' '))
            return std::unexpected(tr("Write HOST:PORT without blanks."));
        if (const auto problem = items::problemOfAddress(target); target.contains(u':') && !problem.isEmpty())
            return std::unexpected(problem);
        return asTyped(items::plainText(target.toStdString()));
    }

private:
    QComboBox& m_box;
};

/// One of the halves of a connection. None is chosen for its user.
class HalfField : public ArgumentField
{
public:
    HalfField(const Parameter& parameter, QWidget* parent)
        : ArgumentField(labelOf(parameter.kind, parameter.label), parent)
        , m_box(*new QComboBox(this))
    {
        m_box.setPlaceholderText(tr("choose…"));
        for (const auto half : {Direction::Read, Direction::Write, Direction::Both})
            m_box.addItem(fromText(toText(half)));
        m_box.setCurrentIndex(-1);
        m_box.setMinimumContentsLength(8);
        add(m_box, objectNameOf(parameter), tr("which half to end"));
        connect(&m_box, &QComboBox::currentIndexChanged, this, &ArgumentField::changed);
    }

    std::expected<Argument, QString> argument() const override
    {
        if (m_box.currentIndex() < 0)
            return std::unexpected(tr("Which half shall end: read, write, or both?"));
        return asTyped(m_box.currentText());
    }

private:
    QComboBox& m_box;
};

} // namespace

ArgumentField* ArgumentField::make(const Parameter& parameter, items::ActorsModel& actors, SocketsModel& sockets,
                                   QWidget* parent)
{
    switch (parameter.kind) {
    case ParameterKind::NewSocket: return new NameField(parameter, sockets, parent);
    case ParameterKind::Target: return new TargetField(parameter, sockets, parent);
    case ParameterKind::Size:
    case ParameterKind::Count: return new NumberField(parameter, parent);
    case ParameterKind::Data:
        return new DataField(labelOf(parameter.kind, parameter.label), objectNameOf(parameter), parent);
    case ParameterKind::Half: return new HalfField(parameter, parent);
    case ParameterKind::Choice: return new OptionField(parameter, parent);
    case ParameterKind::Actor: return new ActorField(parameter, actors, parent);
    case ParameterKind::Words:
    case ParameterKind::WatchLists:
    case ParameterKind::InnerCall: return new WordsField(parameter, parent);
    default: return new WordField(parameter, parent);
    }
}

} // namespace socketlab::ui
