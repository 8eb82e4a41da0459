#pragma once

#include "items/actorsmodel.h"
#include "items/socketsmodel.h"
#include "ui/panels/calloffer.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

class QPushButton;
class QStandardItemModel;
class QToolButton;

namespace socketlab::ui {

class ActorChoices;
class ArgumentField;
class CallMessage;
class CallPreview;
class ChoiceField;
class CodePreview;
class FlowLayout;
class SocketField;

/// The strip by which a person makes a call: who, which call, on which socket, with what. Its fields are those that
/// callSpecs() asks for. Emits the call as a statement; who makes it is up to others. GUI only.
class CallBar : public QWidget
{
    Q_OBJECT

public:
    /// The models must outlive the bar.
    CallBar(items::ActorsModel& actors, items::SocketsModel& sockets, QWidget* parent = nullptr);

    /// What `isAllowed` refuses is shown disabled; an empty function allows everything. Asked again soon after each change
    /// of the models, and by refresh().
    void setAllowed(CallOffer::IsAllowed isAllowed);
    /// Why something is not allowed: one sentence, shown where it matters.
    void setAllowedText(const QString& reason);

    /// Just now nobody may make any call, so that not each has to be asked about.
    void setClosed(bool isClosed);

public slots:
    /// Shows why the call was not taken; an empty text takes that back, and so does the next change of a field.
    void showProblem(const QString& problem);
    /// Asks `isAllowed` afresh.
    void refresh();
    /// Also shows the call as a lesson, a Python program and a C program write it.
    void showCode(bool isShown);

signals:
    void callRequested(socketlab::ActorId actor, const QString& statement);
    void releaseRequested(socketlab::ActorId actor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using FieldKey = std::pair<ParameterKind, std::string_view>;

    void makeFields();
    void makeButtons();
    void layOut();
    void connectModels();
    ArgumentField& fieldOf(const Parameter& parameter);
    void joinField(ArgumentField& field);

    void takeActor();
    void fillCalls();
    void addFamily(CallFamily family);
    void describeCall(QStandardItemModel& items, int row, bool isOffered) const;
    void offerCalls();
    void takeCall();
    void showFields();
    void setTabOrderOfFields();
    void noteEdit();
    void showState();
    void updateButtons(const QString& obstacle);
    void updateMessage(const QString& obstacle);
    void makeCall();

    ActorId actor() const;
    QString actorText(int role) const;
    const CallSpec* call() const;
    std::size_t worthTelling() const;
    QString statement() const;
    QString preview() const;
    /// Why the call cannot be made now: one sentence; empty where it can.
    QString obstacle() const;
    QString obstacleInFields() const;
    QString obstacleInStatement() const;
    void markFields();
    QString notAllowedText() const;

    items::ActorsModel& m_actors;
    items::SocketsModel& m_sockets;
    CallOffer m_offer;
    QString m_allowedText;
    QString m_problem;
    QTimer m_soon;            ///< runs until what the models have changed is shown: they tell many things at once
    mutable QString m_judged; // the statement that was judged last
    mutable QString m_verdict;

    ActorChoices* m_actorChoices = nullptr;
    ChoiceField* m_actorField = nullptr;
    ChoiceField* m_callField = nullptr;
    SocketField* m_socketField = nullptr;
    std::map<FieldKey, ArgumentField*> m_fields;
    std::vector<ArgumentField*> m_shown; // those of the chosen call, in its order
    FlowLayout* m_fieldRow;
    QPushButton* m_make;
    QPushButton* m_release;
    QToolButton* m_codeButton;
    CodePreview* m_code;
    CallPreview* m_preview;
    CallMessage* m_message;
};

} // namespace socketlab::ui
