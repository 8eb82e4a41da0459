#pragma once

#include "items/actorsmodel.h"
#include "items/socketsmodel.h"
#include "values/call.h"

#include <QWidget>

#include <expected>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace socketlab::ui {

/// One argument of a call: as a statement has it, and as the preview shows it.
struct Argument
{
    QString statement;
    QString shown;
};

/// A label above the field for one parameter of a call. Keeps what was typed while other calls are chosen.
/// Return in it asks for the call to be made. GUI only.
class ArgumentField : public QWidget
{
    Q_OBJECT

public:
    /// The field that fits the parameter's kind. The models must outlive it.
    static ArgumentField* make(const Parameter& parameter, items::ActorsModel& actors, items::SocketsModel& sockets,
                               QWidget* parent);

    /// What is typed, or a sentence that says what is wrong with it.
    virtual std::expected<Argument, QString> argument() const = 0;
    /// Who makes the call: fields suggest what suits this actor.
    virtual void setActor(ActorId /*actor*/, const QString& /*name*/) {}
    /// In the order of the Tab key.
    QList<QWidget*> editors() const;
    /// Marks the field where something wrong is typed into it; a sentence for screen readers and the tool tip.
    void mark(const QString& problem);

signals:
    void changed();
    void submitted();

protected:
    ArgumentField(const QString& label, QWidget* parent);
    /// Puts an editor below the label; the first one is the label's buddy.
    void add(QWidget& editor, const QString& objectName, const QString& accessibleName);
    /// A few words beside the label.
    void setNote(const QString& note);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isFilledIn() const;

    QLabel* m_caption;
    QLabel* m_note;
    QHBoxLayout* m_editors;
    QString m_problem;
};

/// One of a list that somebody else fills.
class ChoiceField : public ArgumentField
{
    Q_OBJECT

public:
    ChoiceField(const QString& label, const QString& objectName, const QString& accessibleName, QWidget* parent);

    QComboBox& box() const { return *m_box; }
    std::expected<Argument, QString> argument() const override;

private:
    QComboBox* m_box;
};

} // namespace socketlab::ui
