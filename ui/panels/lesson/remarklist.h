#pragma once

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QVBoxLayout;

namespace socketlab::ui {

/// Remarks of a lesson below each other, each with its caption; they stay readable. GUI only.
class RemarkList : public QWidget
{
    Q_OBJECT

public:
    /// `captionOf` gets the number of a remark, counted from 1.
    RemarkList(std::function<QString(int)> captionOf, QWidget* parent = nullptr);

    /// Shows these Markdown texts. Returns whether there are more than before.
    bool setRemarks(const std::vector<std::string>& remarks);
    QWidget* last() const;

private:
    void append(const std::string& remark, int number);

    std::function<QString(int)> m_captionOf;
    std::vector<std::string> m_remarks;
    QVBoxLayout* m_column;
};

} // namespace socketlab::ui
